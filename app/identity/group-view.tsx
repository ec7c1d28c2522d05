import { Form } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { type Option, Select, TextArea, TextField } from "#app/ui/field.tsx";
import { Section } from "#app/ui/page.tsx";

type Choices = { countries: Option[]; sectors: Option[]; organisations: Option[] };
type Member = { personId: string; name: string; organisation: string | null; role: "lead" | "writer" | "reviewer" };
type Group = {
	id: string;
	code: string;
	name: string;
	country: string | null;
	sector: string | null;
	convenor: string | null;
	mandate: string | null;
	members: Member[];
};

const nameIn = (options: readonly Option[], value: string | null) =>
	options.find((option) => option.value === value)?.label;

/** A group, who sits in it, and, for who governs, how that is changed. */
export function GroupView({
	group,
	people,
	choices,
}: {
	group: Group;
	people: readonly Option[] | null;
	choices: Choices;
}) {
	const { t } = useTranslation("identity");
	const about = [nameIn(choices.countries, group.country), nameIn(choices.sectors, group.sector), group.convenor]
		.filter(Boolean)
		.join(" · ");
	return (
		<Section title={group.name} id={group.code}>
			<p className="text-quiet">
				{group.code}
				{about && ` · ${about}`}
			</p>
			{group.mandate && <p className="mt-1 max-w-[var(--measure)] font-serif">{group.mandate}</p>}
			{group.members.length === 0 && <p className="mt-2 text-quiet">{t("groups.noMembers")}</p>}
			<ul className="mt-2">
				{group.members.map((member) => (
					<li key={member.personId} className="flex flex-wrap items-center gap-x-3 border-b border-line py-1">
						<span className="flex-1">
							<strong>{member.name}</strong>, {t(`groups.role.${member.role}`)}
							{member.organisation && <span className="text-quiet"> · {member.organisation}</span>}
						</span>
						{people && <EndMembership groupId={group.id} member={member} />}
					</li>
				))}
			</ul>
			{people && <SeatMember groupId={group.id} people={people} />}
		</Section>
	);
}

function EndMembership({ groupId, member }: { groupId: string; member: Member }) {
	const { t } = useTranslation("identity");
	return (
		<Form method="post" action={`/groups/${groupId}/members`}>
			<input type="hidden" name="personId" value={member.personId} />
			<Button kind="quiet" name="role" value="none" aria-label={t("groups.remove", { name: member.name })}>
				{t("groups.end")}
			</Button>
		</Form>
	);
}

function SeatMember({ groupId, people }: { groupId: string; people: readonly Option[] }) {
	const { t } = useTranslation("identity");
	return (
		<details className="mt-2">
			<summary className="min-h-11 cursor-pointer py-2 text-accent">{t("groups.add")}</summary>
			<Form
				method="post"
				action={`/groups/${groupId}/members`}
				className="grid max-w-2xl items-end gap-x-4 sm:grid-cols-[1fr_12rem_auto]"
			>
				<Select
					label={t("groups.person")}
					name="personId"
					required
					options={[{ value: "", label: t("groups.choose") }, ...people]}
				/>
				<Select
					label={t("groups.roleLabel")}
					name="role"
					options={(["writer", "reviewer", "lead"] as const).map((role) => ({
						value: role,
						label: t(`groups.role.${role}`),
					}))}
				/>
				<div className="mb-4">
					<Button>{t("groups.seat")}</Button>
				</div>
			</Form>
		</details>
	);
}

export function FoundGroup({
	choices,
	kept,
	fields,
}: {
	choices: Choices;
	kept: Record<string, string>;
	fields: Record<string, string>;
}) {
	const { t } = useTranslation("identity");
	const any = { value: "", label: t("groups.any") };
	return (
		<Form method="post" className="max-w-[var(--measure)]">
			<TextField label={t("groups.name")} name="name" required defaultValue={kept["name"]} error={fields["name"]} />
			<TextField
				label={t("groups.code")}
				name="code"
				required
				hint={t("groups.codeHint")}
				defaultValue={kept["code"]}
				error={fields["code"]}
			/>
			<div className="grid gap-x-5 sm:grid-cols-3">
				<Select label={t("groups.country")} name="country" options={[any, ...choices.countries]} />
				<Select label={t("groups.sector")} name="sector" options={[any, ...choices.sectors]} />
				<Select
					label={t("groups.convenor")}
					name="convenorId"
					options={[{ value: "", label: "–" }, ...choices.organisations]}
				/>
			</div>
			<TextArea label={t("groups.mandate")} name="mandate" rows={2} defaultValue={kept["mandate"]} />
			<Button kind="main">{t("groups.send")}</Button>
		</Form>
	);
}
