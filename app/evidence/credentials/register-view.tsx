import { Form, Link } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { formatDay } from "#app/i18n/format.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button } from "#app/ui/button.tsx";
import { EmptyState } from "#app/ui/empty-state.tsx";
import { TextField } from "#app/ui/field.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import { microCredentialPath } from "../pilots/words.ts";
import type { Certificate } from "./register.server.ts";
import type { Words } from "./words.ts";

/** The rows of the register, for those who may see them. */
export function Register({ certificates }: { certificates: readonly Certificate[] }) {
	const { t, i18n } = useTranslation("credentials");
	if (certificates.length === 0) return <EmptyState title={t("register.empty")}>{t("register.emptyWhat")}</EmptyState>;
	return (
		<Table
			caption={t("register.rows")}
			captionHidden
			rows={certificates}
			rowKey={({ site, identifier }) => `${site} ${identifier}`}
			columns={columnsOf(t, i18n.language)}
		/>
	);
}

const columnsOf = (t: Words, locale: string): Column<Certificate>[] => [
	{ key: "identifier", title: t("identifier"), names: true, cell: ({ identifier }) => identifier },
	{ key: "participant", title: t("register.participant"), cell: ({ participant }) => participant },
	{
		key: "mc",
		title: t("microCredential"),
		cell: ({ microCredential: { code, version, title } }) => (
			<Link to={microCredentialPath(code, version)}>{title}</Link>
		),
	},
	{
		key: "issued",
		title: t("issuedOn"),
		cell: ({ issuedOn, validUntil }) => (
			<>
				{formatDay(issuedOn, locale)}
				{validUntil && (
					<span className="block text-quiet">{t("validUntil", { day: formatDay(validUntil, locale) })}</span>
				)}
			</>
		),
	},
	{ key: "format", title: t("register.format"), cell: ({ format }) => t(`formats.${format}`) },
	{
		key: "status",
		title: t("register.status"),
		cell: ({ status, statusOn, statusReason }) => (
			<>
				<Badge tone={status === "issued" ? "done" : "bad"}>{t(`status.${status}`)}</Badge>
				{status === "revoked" && (
					<span className="block text-quiet">
						{[statusOn && formatDay(statusOn, locale), statusReason].filter(Boolean).join(": ")}
					</span>
				)}
			</>
		),
	},
];

/** Where an identifier is typed. */
export function CheckForm({ identifier = "", error }: { identifier?: string; error?: string | undefined }) {
	const { t } = useTranslation("credentials");
	return (
		<Form method="get" action="/certificates" className="max-w-[34rem]">
			<TextField
				label={t("identifier")}
				hint={t("check.hint")}
				name="identifier"
				defaultValue={identifier}
				error={error}
				maxLength={300}
				autoComplete="off"
				required
			/>
			<Button kind="main">{t("check.send")}</Button>
		</Form>
	);
}
