import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { shownName } from "#app/form-fields.ts";
import { addressOf } from "#app/http/address.ts";
import { readForm } from "#app/http/form.server.ts";
import { hasChosen, localeCookie, localeOf } from "#app/http/locale.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { linkAttempts, mayTryAgain } from "#app/identity/attempts.server.ts";
import { shortestPassword } from "#app/identity/auth.server.ts";
import { acceptInvitation, invitationBySecret } from "#app/identity/invitations.server.ts";
import { isLocale } from "#app/identity/person.ts";
import { signIn } from "#app/identity/sign-in.server.ts";
import { workspaceOf } from "#app/identity/workspace.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params, context: { db, clock } }: LoaderFunctionArgs) {
	const asked = new URL(request.url).searchParams;
	const found = await invitationBySecret(db, params["secret"] ?? "", clock);
	const workspace = (await workspaceOf(db))?.name ?? "Accord";
	if (!found.ok) return json({ workspace, invitation: null, because: found.because }, { status: 404 });
	const { email, name, locale } = found.invitation;
	if (email && isLocale(locale) && !(await hasChosen(request)) && !asked.has("language")) {
		// It is read in the language it was written for, until the person chooses another. Asked once: cookies may be off.
		const headers = { "Set-Cookie": await localeCookie.serialize(locale) };
		throw redirect(`/invitations/${params["secret"] ?? ""}?language=${locale}`, { headers });
	}
	return json({ workspace, invitation: { email, name }, because: null });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const locale = await localeOf(request, null);
	const t = translator(locale);
	const acceptForm = z.object({
		name: shownName(120, t("identity:accept.nameMissing")),
		email: z.union([z.literal(""), z.email(t("identity:accept.emailWrong"))]).optional(),
		password: z.string().min(shortestPassword, t("identity:accept.passwordShort")).max(200),
	});
	const form = await readForm(request, acceptForm);
	if (!form.ok) return form.refused;
	const { name, email = "", password } = form.value;
	if (!(await mayTryAgain(context.db, linkAttempts, addressOf(request), context.clock())))
		return refused(t("identity:accept.refused.too-many"), { status: 429, kept: { name, email } });
	const secret = params["secret"] ?? "";
	const found = await invitationBySecret(context.db, secret, context.clock);
	if (found.ok && !found.invitation.email && !email)
		return refused(t("identity:accept.emailWrong"), { kept: { name } });

	const outcome = await acceptInvitation(context.db, context.auth, {
		secret,
		name,
		email,
		password,
		locale,
		clock: context.clock,
	});
	if (!outcome.ok) return refused(t(`identity:accept.refused.${outcome.because}`), { kept: { name, email } });
	const entered = await signIn(context, request, { email: outcome.email, password });
	return entered.ok ? redirect("/home", { headers: entered.cookies }) : redirect("/sign-in");
}

export const meta = titled<typeof loader>((t, { workspace }) => t("identity:accept.title", { workspace }));

export default function AcceptInvitation() {
	const { t } = useTranslation("identity");
	const { workspace, invitation, because } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<div className="page page-narrow">
			<h1 className="mb-4">{t("accept.title", { workspace })}</h1>
			{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
			{invitation ? (
				<Accept invitation={invitation} kept={answer?.refused.kept ?? {}} fields={answer?.refused.fields ?? {}} />
			) : (
				<>
					<Notice kind="warning">{because && t(`accept.refused.${because}`)}</Notice>
					<Link to="/sign-in">{t("signIn.title")}</Link>
				</>
			)}
		</div>
	);
}

type AcceptProps = {
	invitation: { email: string; name: string | null };
	kept: Record<string, string>;
	fields: Record<string, string>;
};

function Accept({ invitation, kept, fields }: AcceptProps) {
	const { t } = useTranslation("identity");
	return (
		<Form method="post">
			<p className="mb-6 text-[1.125rem]">
				{invitation.email ? t("accept.lead", { email: invitation.email }) : t("accept.leadFirst")}
			</p>
			<TextField
				label={t("accept.name")}
				name="name"
				autoComplete="name"
				required
				defaultValue={kept["name"] ?? invitation.name ?? ""}
				error={fields["name"]}
			/>
			{!invitation.email && (
				<TextField
					label={t("accept.email")}
					name="email"
					type="email"
					autoComplete="email"
					required
					defaultValue={kept["email"]}
					error={fields["email"]}
				/>
			)}
			<TextField
				label={t("accept.password")}
				name="password"
				type="password"
				autoComplete="new-password"
				required
				hint={t("accept.passwordHint")}
				error={fields["password"]}
			/>
			<Button kind="main">{t("accept.send")}</Button>
		</Form>
	);
}
