import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { consequencesOf, withdrawBatch } from "#app/evidence/import/withdraw.server.ts";
import { type Foreseen, Withdrawal } from "#app/evidence/import/withdrawal-view.tsx";
import { notFound } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { zoneOf } from "#app/http/zone.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "import", { kind: "workspace" });
	const batch = params["batch"] ?? "";
	const foreseen: Foreseen = await consequencesOf(context.db, { batch, person });
	if (!foreseen.ok && foreseen.because === "not-found") throw notFound();
	return json({ batch, foreseen, timeZone: await zoneOf(context.db, request) });
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "import", { kind: "workspace" });
	const batch = params["batch"] ?? "";

	const withdrawn = await withdrawBatch(context.db, { batch, person, clock: context.clock });
	if (withdrawn.ok) return redirect(`/imports/${batch}`);
	if (withdrawn.because === "not-found") throw notFound();
	return json(withdrawn satisfies Foreseen, { status: 409 });
}

export const meta = titled((t) => t("imports:withdrawal.title"));

export default function WithdrawalPage() {
	const { t } = useTranslation("imports");
	const { batch, foreseen, timeZone } = useLoaderData<typeof loader>();
	const refused = useActionData<typeof action>();
	return (
		<Page
			over={{ to: `/imports/${batch}`, name: t("toUpload") }}
			title={t("withdrawal.title")}
			lead={t("withdrawal.lead")}
		>
			<Withdrawal batch={batch} foreseen={refused ?? foreseen} tried={refused !== undefined} timeZone={timeZone} />
		</Page>
	);
}
