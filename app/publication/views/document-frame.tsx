import { NavLink } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Page } from "#app/ui/page.tsx";

type DocumentFrameProps = {
	document: { slug: string; title: string; subtitle: string | null; kind: "policy" | "demo"; newest: string | null };
	children: ReactNode;
};

/** What stands around every part of a document: its name, its state, and the ways to its parts. */
export function DocumentFrame({ document, children }: DocumentFrameProps) {
	const { t } = useTranslation("publication");
	const { slug, title, subtitle, kind, newest } = document;
	const doors = [
		{ to: `/documents/${slug}`, name: t("tabs.text"), end: true },
		{ to: `/documents/${slug}/details`, name: t("tabs.details"), end: false },
		{ to: `/documents/${slug}/editions`, name: t("tabs.editions"), end: false },
	];
	return (
		<Page title={title} lead={subtitle} wide>
			<p className="-mt-5 mb-5 flex flex-wrap gap-x-5 gap-y-1">
				<Badge tone={kind === "demo" ? "warning" : "quiet"}>{t(`kinds.${kind}`)}</Badge>
				{newest === null ? (
					<Badge>{t("editions.none")}</Badge>
				) : (
					<Badge tone="done">{t("library.edition", { number: newest })}</Badge>
				)}
			</p>
			<nav aria-label={t("tabs.label")} className="mb-8 border-b border-line">
				<ul className="flex flex-wrap gap-x-6">
					{doors.map((door) => (
						<li key={door.to}>
							<NavLink
								to={door.to}
								end={door.end}
								className="flex min-h-11 items-center border-b-[3px] border-transparent text-ink no-underline hover:border-line aria-[current=page]:border-accent aria-[current=page]:font-semibold"
							>
								{door.name}
							</NavLink>
						</li>
					))}
				</ul>
			</nav>
			{children}
		</Page>
	);
}
