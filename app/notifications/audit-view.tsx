import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { type Act, acts } from "#app/identity/acts.ts";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { Select, TextField } from "#app/ui/field.tsx";
import { Section } from "#app/ui/page.tsx";

export type ShownAct = {
	id: string;
	day: string;
	time: string;
	who: string | null;
	/** null for an act of an older version, that has no words any more */
	act: Act | null;
	thing: { name: string; to: string | null } | null;
	aside: string;
	/** the row itself, for those who check */
	raw: string;
};
type ShownDay = { day: string; acts: ShownAct[] };

type FilterProps = { sought: { act: string; person: string; day: string }; people: { id: string; name: string }[] };

export function AuditFilter({ sought, people }: FilterProps) {
	const { t } = useTranslation("audit");
	const kinds = acts
		.map((act) => ({ value: act, label: t(`said.${act}`) }))
		.toSorted((a, b) => a.label.localeCompare(b.label));
	return (
		<search>
			<Form className="mb-8 grid items-end gap-x-4 sm:grid-cols-2 lg:grid-cols-[2fr_1.5fr_1fr_auto]">
				<Select
					label={t("filter.act")}
					name="act"
					defaultValue={sought.act}
					options={[{ value: "", label: t("filter.anyAct") }, ...kinds]}
				/>
				<Select
					label={t("filter.person")}
					name="person"
					defaultValue={sought.person}
					options={[
						{ value: "", label: t("filter.anyone") },
						...people.map(({ id, name }) => ({ value: id, label: name })),
					]}
				/>
				<TextField label={t("filter.day")} name="day" type="date" defaultValue={sought.day} />
				<div className="mb-4">
					<Button>{t("filter.send")}</Button>
				</div>
			</Form>
		</search>
	);
}

/** What was done, day by day. */
export function AuditDays({ days }: { days: ShownDay[] }) {
	const { t } = useTranslation("audit");
	if (days.length === 0) return <EmptyState title={t("none")}>{t("noneHow")}</EmptyState>;
	return days.map(({ day, acts: done }) => (
		<Section key={day} title={day}>
			<ul>
				{done.map((one) => (
					<Line key={one.id} done={one} />
				))}
			</ul>
		</Section>
	));
}

function Line({ done: { time, who, raw, ...said } }: { done: ShownAct }) {
	const { t } = useTranslation("audit");
	return (
		<li className="grid items-start gap-x-6 border-b border-line py-2 sm:grid-cols-[3.5rem_minmax(0,1fr)_auto]">
			<p className="py-1 tabular-nums text-quiet">{time}</p>
			<div className="min-w-0 py-1">
				<Said {...said} />
				<p className="text-[0.9375rem] text-quiet">{who ?? t("nobody")}</p>
			</div>
			<details className="sm:open:col-span-2 sm:open:col-start-2">
				<summary className="min-h-11 cursor-pointer py-2 text-[0.9375rem] text-quiet">{t("raw")}</summary>
				<code className="mb-3 block whitespace-pre-wrap break-all text-[0.875rem]">{raw}</code>
			</details>
		</li>
	);
}

/** The sentence of an act: what was done, to what, and what there is to say beside it. */
export function Said({ act, thing, aside }: Pick<ShownAct, "act" | "thing" | "aside">) {
	const { t } = useTranslation("audit");
	return (
		<>
			<p>
				{act && t(`said.${act}`)}
				{thing && (
					<>
						{act && ": "}
						{thing.to ? (
							<Link to={thing.to} className="title-link">
								{thing.name}
							</Link>
						) : (
							thing.name
						)}
					</>
				)}
			</p>
			{aside && <p className="text-quiet">{aside}</p>}
		</>
	);
}
