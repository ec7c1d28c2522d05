import { Link } from "@remix-run/react";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

/** Pages that others are found on. */
const places = {
	evidence: "/evidence",
	findings: "/evidence/findings",
	imports: "/imports",
	microCredentials: "/micro-credentials",
	pilots: "/pilots",
	tables: "/imports/rows",
} as const;

type PageProps = {
	title: string;
	/** the page this one is found on */
	over?: keyof typeof places | { to: string; name: string };
	lead?: ReactNode;
	actions?: ReactNode;
	children: ReactNode;
	wide?: boolean;
};

/** A page of the workspace: one heading, a sentence of what it is for, what can be begun here, and the thing itself. */
export function Page({ title, over, lead, actions, children, wide = false }: PageProps) {
	return (
		<div className={wide ? "page page-wide" : "page"}>
			<header className="mb-8 flex flex-wrap items-end justify-between gap-x-8 gap-y-4">
				<div className="max-w-[var(--measure)]">
					{over && <Over over={over} />}
					<h1>{title}</h1>
					{lead && <p className="mt-2 text-[1.125rem] text-quiet">{lead}</p>}
				</div>
				{actions && <div className="flex flex-wrap gap-3">{actions}</div>}
			</header>
			{children}
		</div>
	);
}

function Over({ over }: { over: NonNullable<PageProps["over"]> }) {
	const { t } = useTranslation("ui");
	const { to, name } = typeof over === "string" ? { to: places[over], name: t(`over.${over}`) } : over;
	return (
		<Link to={to} className="mb-2 inline-flex min-h-11 items-center">
			{name}
		</Link>
	);
}

type SectionProps = { title: string; children: ReactNode; actions?: ReactNode; id?: string };

/** `id`: where others lead straight to it; led to, it is marked. */
export function Section({ title, children, actions, id }: SectionProps) {
	return (
		<section
			id={id}
			className="mb-10 scroll-mt-6 target:bg-[var(--accent-soft)] target:[box-shadow:0_0_0_0.75rem_var(--accent-soft)]"
		>
			<div className="mb-3 flex flex-wrap items-baseline justify-between gap-3 border-b border-line pb-2">
				<h2>{title}</h2>
				{actions}
			</div>
			{children}
		</section>
	);
}
