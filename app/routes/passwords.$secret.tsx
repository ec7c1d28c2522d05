import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { addressOf } from "#app/http/address.ts";
import { readForm } from "#app/http/form.server.ts";
import { localeOf } from "#app/http/locale.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { linkAttempts, mayTryAgain } from "#app/identity/attempts.server.ts";
import { shortestPassword } from "#app/identity/auth.server.ts";
import { choosePassword, personOfSecret } from "#app/identity/passwords.server.ts";
import { signIn } from "#app/identity/sign-in.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ params, context }: LoaderFunctionArgs) {
	const person = await personOfSecret(context, params["secret"] ?? "", context.clock);
	return json({ email: person?.email ?? null }, { status: person ? 200 : 404 });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const t = translator(await localeOf(request, null));
	const short = t("identity:accept.passwordShort");
	const form = await readForm(request, z.object({ password: z.string().min(shortestPassword, short).max(200) }));
	if (!form.ok) return form.refused;

	const { password } = form.value;
	if (!(await mayTryAgain(context.db, linkAttempts, addressOf(request), context.clock())))
		return refused(t("identity:accept.refused.too-many"), { status: 429 });
	const asked = { secret: params["secret"] ?? "", chosen: password, clock: context.clock };
	const chosen = await choosePassword(context, request, asked);
	if (!chosen.ok) return refused(t("identity:password.unknown"));
	const entered = await signIn(context, request, { email: chosen.email, password });
	return entered.ok ? redirect("/home", { headers: entered.cookies }) : redirect("/sign-in");
}

export const meta = titled((t) => t("identity:password.choose"));

export default function ChoosePassword() {
	const { t } = useTranslation("identity");
	const { email } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<div className="page page-narrow">
			<h1 className="mb-6">{t("password.choose")}</h1>
			{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
			{email === null ? (
				<>
					<Notice kind="warning">{t("password.unknown")}</Notice>
					<Link to="/forgotten">{t("password.forgotten")}</Link>
				</>
			) : (
				<Form method="post">
					<p className="mb-4">{t("password.chooseLead", { email })}</p>
					<TextField
						label={t("account.passwordNew")}
						name="password"
						type="password"
						autoComplete="new-password"
						hint={t("accept.passwordHint")}
						error={answer?.refused.fields["password"]}
						required
					/>
					<Button kind="main">{t("password.chooseSend")}</Button>
				</Form>
			)}
		</div>
	);
}
