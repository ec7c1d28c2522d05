import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Link, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { BatchList } from "#app/evidence/import/batch-list.tsx";
import { batches, freshBatch } from "#app/evidence/import/batches.server.ts";
import { stageBatch } from "#app/evidence/import/stage.server.ts";
import { stagingForm } from "#app/evidence/import/staging-form.ts";
import { type TurnedAway, UploadForm } from "#app/evidence/import/upload-form.tsx";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { zoneOf } from "#app/http/zone.server.ts";
import { readUpload } from "#app/http/upload.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { translator } from "#app/i18n/translator.ts";
import { workspaceOf } from "#app/identity/workspace.server.ts";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "import", { kind: "workspace" });
	const [listed, workspace, timeZone] = await Promise.all([
		batches(context.db, person),
		workspaceOf(context.db),
		zoneOf(context.db, request),
	]);
	return json({
		batch: freshBatch(),
		batches: listed,
		synthetic: workspace?.dataOrigin === "synthetic",
		timeZone,
	});
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "import", { kind: "workspace" });
	const t = translator(person.locale);
	const upload = await readUpload(request);
	if (!upload.ok) return turnedAway(t("imports:upload.tooMany"));
	if (upload.files.length === 0) return turnedAway(t("imports:upload.none"));

	const staged = await stageBatch(context.db, { ...stagingForm(upload.fields), uploads: upload.files, person });
	if (staged.ok) return redirect(`/imports/${staged.batch}`);
	if (staged.because !== "files") return turnedAway(t(`imports:upload.${staged.because}`), 429);
	return json({ turnedAway: staged satisfies TurnedAway }, { status: 422 });
}

function turnedAway(message: string, status = 422) {
	const why: TurnedAway = { message, refusals: [], questions: [] };
	return json({ turnedAway: why }, { status });
}

export const meta = titled((t) => t("imports:title"));

function Ways() {
	const { t } = useTranslation("imports");
	return (
		<p className="flex flex-wrap gap-x-6 gap-y-1">
			<Link to="/imports/templates">{t("templates.link")}</Link>
			<Link to="/imports/rows">{t("rows.link")}</Link>
		</p>
	);
}

export default function Imports() {
	const { t } = useTranslation("imports");
	const { batch, batches: listed, synthetic, timeZone } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page title={t("title")} lead={t("lead")}>
			<Section title={t("upload.title")} actions={<Ways />}>
				<UploadForm batch={batch} synthetic={synthetic} turnedAway={answer?.turnedAway ?? null} />
			</Section>
			<Section title={t("list.title")}>
				<BatchList batches={listed} timeZone={timeZone} />
			</Section>
		</Page>
	);
}
