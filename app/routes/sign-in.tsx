import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { z } from "zod";
import { readForm } from "#app/http/form.server.ts";
import { localeOf } from "#app/http/locale.server.ts";
import { nextPage } from "#app/http/next-page.ts";
import { refused } from "#app/http/refused.server.ts";
import { whoAsks } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { signIn } from "#app/identity/sign-in.server.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";
import { Notice } from "#app/ui/notice.tsx";

const signInForm = z.object({ email: z.string(), password: z.string(), next: z.string().optional() });

export async function loader({ request, context }: LoaderFunctionArgs) {
	const next = new URL(request.url).searchParams.get("next");
	if (await whoAsks(context, request)) return redirect(nextPage(next));
	return json({ next });
}

export async function action({ request, context }: ActionFunctionArgs) {
	const t = translator(await localeOf(request, null));
	const form = await readForm(request, signInForm);
	if (!form.ok) return form.refused;
	const { email, password, next } = form.value;

	const outcome = await signIn(context, request, { email, password });
	if (!outcome.ok) return refused(t(`identity:signIn.why.${outcome.because}`), { kept: { email } });
	return redirect(nextPage(next ?? null), { headers: outcome.cookies });
}

export const meta = titled((t) => t("identity:signIn.title"));

export default function SignIn() {
	const { t } = useTranslation("identity");
	const { next } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<div className="page page-narrow">
			<h1 className="mb-6">{t("signIn.title")}</h1>
			{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
			{next && !answer && <Notice kind="info">{t("signIn.next")}</Notice>}
			<Form method="post">
				<input type="hidden" name="next" value={next ?? ""} />
				<TextField
					label={t("signIn.email")}
					name="email"
					type="email"
					autoComplete="username"
					required
					defaultValue={answer?.refused.kept["email"]}
				/>
				<TextField
					label={t("signIn.password")}
					name="password"
					type="password"
					autoComplete="current-password"
					required
				/>
				<Button kind="main">{t("signIn.send")}</Button>
			</Form>
			<p className="mt-6">
				<Link to="/forgotten" className="inline-flex min-h-11 items-center">
					{t("password.forgotten")}
				</Link>
			</p>
			<p className="mt-2 text-quiet">{t("signIn.byInvitation")}</p>
		</div>
	);
}
