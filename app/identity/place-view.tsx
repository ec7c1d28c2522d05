import { Form, Link, useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { AnswerPlace } from "#app/ui/answer-place.tsx";
import { Button } from "#app/ui/button.tsx";
import { CheckboxGroup, type Option, Select } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { NewLink } from "./invited-links.tsx";
import { type Place, workspaceRoles } from "./place.ts";

type Props = {
	person: Place & { id: string; name: string; organisations: readonly Option[] };
	answer: { saved: true } | { refused: { message: string } } | undefined;
};

/** One person's place, for the coordinator: organisation, what they may do in the whole, and a way back in. */
export function PlaceView({ person, answer }: Props) {
	const { t } = useTranslation("identity");
	const { id, name, organisationId, roles, organisations } = person;
	return (
		<Page title={t("place.title", { name })} lead={t("place.lead")}>
			<Section title={t("place.where")}>
				<Form method="post" action={`/people/${id}?index`} className="max-w-[var(--measure)]">
					<Select
						label={t("people.organisation")}
						name="organisationId"
						options={[{ value: "", label: "–" }, ...organisations]}
						defaultValue={organisationId ?? ""}
					/>
					<CheckboxGroup
						label={t("place.roles")}
						name="roles"
						options={workspaceRoles.map((role) => ({ value: role, label: t(`place.role.${role}`) }))}
						chosen={roles}
					/>
					<p className="mb-4 text-quiet">
						{t("place.groups")} <Link to="/groups">{t("groups.title")}</Link>
					</p>
					<AnswerPlace answer={answer}>
						{answer && "saved" in answer && <Notice kind="done">{t("place.saved")}</Notice>}
						{answer && "refused" in answer && <Notice kind="refused">{answer.refused.message}</Notice>}
					</AnswerPlace>
					<Button kind="main">{t("place.send")}</Button>
				</Form>
			</Section>
			<Section title={t("password.forgotten")}>
				<PasswordLink id={id} name={name} />
			</Section>
			<p>
				<Link to="/people" className="inline-flex min-h-11 items-center">
					{t("people.title")}
				</Link>
			</p>
		</Page>
	);
}

function PasswordLink({ id, name }: { id: string; name: string }) {
	const { t } = useTranslation("identity");
	const fetcher = useFetcher<{ link: string }>();
	return (
		<fetcher.Form method="post" action={`/people/${id}/password-link`} className="max-w-[var(--measure)]">
			<p className="mb-3">{t("password.linkLead")}</p>
			{fetcher.data && (
				<AnswerPlace answer={fetcher.data}>
					<ul>
						<NewLink email={name} link={fetcher.data.link} />
					</ul>
				</AnswerPlace>
			)}
			<Button>{t("password.linkSend")}</Button>
		</fetcher.Form>
	);
}
