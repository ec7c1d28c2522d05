import { type ActionFunctionArgs, json, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { localeOf } from "#app/http/locale.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { mailPasswordLink } from "#app/identity/passwords.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const loader = ({ context }: LoaderFunctionArgs) => json({ mails: context.settings.smtpUrl !== null });

export async function action({ request, context }: ActionFunctionArgs) {
	const t = translator(await localeOf(request, null));
	const form = await readForm(request, z.object({ email: z.email(t("identity:accept.emailWrong")) }));
	if (!form.ok) return form.refused;

	const { email } = form.value;
	const sent = context.settings.smtpUrl !== null && (await mailPasswordLink(context, request, email));
	return sent ? json({ sent: true as const }) : refused(t("identity:signIn.why.too-many"), { kept: { email } });
}

export const meta = titled((t) => t("identity:password.forgotten"));

export default function Forgotten() {
	const { t } = useTranslation("identity");
	const { mails } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	const wrong = answer && "refused" in answer ? answer.refused : null;
	return (
		<div className="page page-narrow">
			<h1 className="mb-6">{t("password.forgotten")}</h1>
			{wrong && <Notice kind="refused">{wrong.message}</Notice>}
			{answer && "sent" in answer && <Notice kind="done">{t("password.sent")}</Notice>}
			{mails ? (
				<Form method="post">
					<p className="mb-4">{t("password.forgottenLead")}</p>
					<TextField
						label={t("signIn.email")}
						name="email"
						type="email"
						autoComplete="username"
						required
						defaultValue={wrong?.kept["email"]}
					/>
					<Button kind="main">{t("password.mailSend")}</Button>
				</Form>
			) : (
				<p className="mb-4">{t("password.askCoordinator")}</p>
			)}
			<p className="mt-6">
				<Link to="/sign-in" className="inline-flex min-h-11 items-center">
					{t("signIn.title")}
				</Link>
			</p>
		</div>
	);
}
