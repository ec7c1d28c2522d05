import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { type Column, Table } from "#app/ui/table.tsx";

type Listed = {
	id: string;
	name: string;
	email: string | null;
	organisation: string | null;
	active: boolean;
	roles: ("coordinator" | "steward" | "observer")[];
	groups: { id: string; name: string; role: "lead" | "writer" | "reviewer" }[];
};
type Props = { people: readonly Listed[]; mayClose: boolean; me: string };

/** Who is here and what they may do, in words. */
export function PeopleTable({ people, mayClose, me }: Props) {
	const { t } = useTranslation("identity");
	const places = (person: Listed) =>
		[
			...person.roles.map((role) => t(`role.${role}`)),
			...person.groups.map((group) => t(`role.${group.role}`, { group: group.name })),
		].join(", ");
	const columns: Column<Listed>[] = [
		{
			key: "name",
			title: t("people.name"),
			names: true,
			cell: (person) => <Name person={person} mayPlace={mayClose} />,
		},
		...(mayClose ? [{ key: "email", title: t("people.email"), cell: (person: Listed) => person.email }] : []),
		{ key: "organisation", title: t("people.organisation"), cell: (person) => person.organisation ?? "–" },
		{ key: "place", title: t("people.place"), cell: (person) => places(person) || "–" },
		...(mayClose
			? [
					{
						key: "close",
						title: t("people.deactivate"),
						deeds: true,
						cell: (person: Listed) => <Closing person={person} me={me} />,
					},
				]
			: []),
	];
	return (
		<Table caption={t("people.title")} captionHidden columns={columns} rows={people} rowKey={(person) => person.id} />
	);
}

function Name({ person: { id, name, active }, mayPlace }: { person: Listed; mayPlace: boolean }) {
	const { t } = useTranslation("identity");
	return (
		<>
			{mayPlace ? (
				<Link to={`/people/${id}`} className="-my-2.5 inline-block whitespace-nowrap py-2.5">
					{name}
				</Link>
			) : (
				name
			)}{" "}
			{!active && <Badge>{t("people.closed")}</Badge>}
		</>
	);
}

function Closing({ person, me }: { person: Listed; me: string }) {
	const { t } = useTranslation("identity");
	if (person.id === me) return null;
	return (
		<Form method="post" action={`/people/${person.id}/account`}>
			<Button kind="quiet" name="open" value={person.active ? "no" : "yes"}>
				{person.active ? t("people.deactivate") : t("people.reactivate")}
			</Button>
		</Form>
	);
}
