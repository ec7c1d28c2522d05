import { Form, Link, NavLink } from "@remix-run/react";
import { Menu, X } from "lucide-react";
import { type FormEvent, type ReactNode, useRef } from "react";
import { useTranslation } from "react-i18next";
import { Brand } from "./brand.tsx";

export type Door = {
	to: string;
	name:
		| "home"
		| "recommendations"
		| "evidence"
		| "coverage"
		| "pilots"
		| "microCredentials"
		| "imports"
		| "documents"
		| "people"
		| "groups"
		| "settings"
		| "audit";
};

// The browser's own popover: it opens, closes with Escape and gives the focus back without any script of ours.
// Where the window is wide, the style sheet lets it stand open.
const id = "rooms";
const rooms = { id, popover: "auto" };
const opensRooms = { popovertarget: id };
const closesRooms = { popovertarget: id, popovertargetaction: "hide" };

type SideProps = {
	name: string;
	person: { name: string };
	/** The doors this person may open, in their groups. */
	navigation: readonly (readonly Door[])[];
	preferences: ReactNode;
	/** What this browser should forget before the person leaves. */
	onSignOut: () => Promise<void>;
};

/** Beside every page of the workspace: the rooms one may enter, and what is one's own. */
export function Side({ name, person, navigation, preferences, onSignOut }: SideProps) {
	const { t } = useTranslation("ui");
	const ref = useRef<HTMLDivElement>(null);
	const close = () => ref.current?.hidePopover?.();
	return (
		<header className="side">
			<div className="side-bar">
				<Brand to="/home" name={name} />
				<button type="button" className="rooms-button" {...opensRooms}>
					<Menu aria-hidden className="size-5" />
					{t("menu")}
				</button>
			</div>
			<div ref={ref} className="rooms" {...rooms}>
				<button type="button" className="rooms-button rooms-close" {...closesRooms}>
					<X aria-hidden className="size-5" />
					{t("close")}
				</button>
				<nav aria-label={t("navigation.label")}>
					{navigation.map((doors) => (
						<ul key={doors[0]?.to}>
							{doors.map((door) => (
								<li key={door.to}>
									<NavLink to={door.to} className="room" onClick={close}>
										{t(`navigation.${door.name}`)}
									</NavLink>
								</li>
							))}
						</ul>
					))}
				</nav>
				<div className="own">
					<NavLink to="/account" className="room" onClick={close}>
						{person.name}
					</NavLink>
					{preferences}
					<div className="own-ways">
						<Link to="/" className="bar-link">
							{t("library")}
						</Link>
						<Form method="post" action="/sign-out" reloadDocument onSubmit={(event) => void leave(event, onSignOut)}>
							<button type="submit" className="bar-link">
								{t("signOut")}
							</button>
						</Form>
					</div>
				</div>
			</div>
		</header>
	);
}

/** Forgets first, then leaves: leaving ends whatever a page is doing. */
async function leave(event: FormEvent<HTMLFormElement>, forget: () => Promise<void>): Promise<void> {
	event.preventDefault();
	const form = event.currentTarget;
	await forget().catch(() => undefined);
	form.submit();
}
