import { Form, useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerPlace } from "#app/ui/answer-place.tsx";
import { Button } from "#app/ui/button.tsx";
import { NewLink } from "./invited-links.tsx";

type Open = {
	id: string;
	email: string;
	name: string | null;
	organisation: string | null;
	until: string;
	roles: ("coordinator" | "steward" | "observer")[];
	groups: { name: string; role: "lead" | "writer" | "reviewer" }[];
};

/** Who has been invited and has not come yet: with which address, to do what, and a way to send the link anew. */
export function OpenInvitations({ open }: { open: readonly Open[] }) {
	return (
		<ul>
			{open.map((one) => (
				<Invited key={one.id} invitation={one} />
			))}
		</ul>
	);
}

type Answer = { link: string };

function Invited({ invitation: { id, email, name, organisation, until, roles, groups } }: { invitation: Open }) {
	const { t } = useTranslation("identity");
	const fetcher = useFetcher<Answer>();
	const at = `/people/invitations/${id}`;
	const place = [
		organisation,
		...roles.map((role) => t(`role.${role}`)),
		...groups.map((group) => t(`role.${group.role}`, { group: group.name })),
	].filter(Boolean);
	return (
		<li className="border-b border-line py-2">
			<div className="flex flex-wrap items-center gap-x-4">
				<div className="min-w-0 flex-1 basis-60">
					<p className="break-words">
						{name && <span className="font-semibold">{name}</span>} {email}
					</p>
					<p className="text-quiet">{[...place, t("people.until", { date: until })].join(" · ")}</p>
				</div>
				<fetcher.Form method="post" action={`${at}/link`}>
					<Button kind="quiet">{t("people.newLink")}</Button>
				</fetcher.Form>
				<Form method="post" action={`${at}/withdrawal`}>
					<Button kind="quiet">{t("people.withdraw")}</Button>
				</Form>
			</div>
			{fetcher.data && (
				<AnswerPlace answer={fetcher.data}>
					<p className="text-quiet">{t("people.newLinkLead")}</p>
					<ul>
						<NewLink email={email} link={fetcher.data.link} />
					</ul>
				</AnswerPlace>
			)}
		</li>
	);
}
