import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { meetingList } from "#app/evidence/sources/meetings.server.ts";
import { SourceFields } from "#app/evidence/sources/source-fields.tsx";
import { sourceForm } from "#app/evidence/sources/source-form.ts";
import { keepSource } from "#app/evidence/sources/sources.server.ts";
import { readForm } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { allowed, signedIn } from "#app/http/signed-in.server.ts";
import { formatDay } from "#app/i18n/format.ts";
import { messages } from "#app/i18n/messages.ts";
import { titled } from "#app/i18n/titled.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "make-evidence", { kind: "workspace" });
	const meetings = await meetingList(context.db);
	return json({
		today: context.clock().toISOString().slice(0, 10),
		meetings: meetings.map(({ code, group, heldOn, topic }) => ({
			value: code,
			label: `${group}, ${formatDay(heldOn, person.locale)}: ${topic}`,
		})),
	});
}

export async function action({ request, context }: ActionFunctionArgs) {
	const person = await signedIn(context, request);
	allowed(person, "make-evidence", { kind: "workspace" });
	const { faults, noSuchMeeting } = messages[person.locale].sources;
	const form = await readForm(request, sourceForm(faults));
	if (!form.ok) return form.refused;

	const kept = await keepSource(context.db, { source: form.value, person, clock: context.clock });
	if (!kept.ok) return refused(noSuchMeeting, { kept: { ...form.value, year: "" } });
	return redirect(`/evidence/${kept.code}`);
}

export const meta = titled((t) => t("sources:title"));

export default function NewSource() {
	const { t } = useTranslation("sources");
	const { today, meetings } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page title={t("title")} lead={t("lead")}>
			<Form method="post" className="max-w-[var(--measure)]">
				{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
				<SourceFields refused={answer?.refused} meetings={meetings} today={today} />
				<Button kind="main">{t("keep")}</Button>
			</Form>
		</Page>
	);
}
