import { type ActionFunctionArgs, json, type LoaderFunctionArgs, redirect } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { largestAttachment } from "#app/evidence/attachments/attachment-kinds.ts";
import { filterNames } from "#app/evidence/names.server.ts";
import { meetingList } from "#app/evidence/sources/meetings.server.ts";
import { SourceFields } from "#app/evidence/sources/source-fields.tsx";
import { sourceForm } from "#app/evidence/sources/source-form.ts";
import { placesToChoose } from "#app/evidence/sources/source-places.ts";
import { keepSource } from "#app/evidence/sources/sources.server.ts";
import { readFields } from "#app/http/form.server.ts";
import { refused } from "#app/http/refused.server.ts";
import { readFormWithFile } from "#app/http/upload.server.ts";
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
	const [meetings, names] = await Promise.all([meetingList(context.db), filterNames(context.db, person.locale)]);
	return json({
		begun: new URL(request.url).searchParams.get("form"),
		places: placesToChoose(names),
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
	const { faults, noSuchMeeting, attachments: words } = messages[person.locale].sources;
	const { fields, file, wrong } = await readFormWithFile(request, largestAttachment);
	if (wrong === "too-large") return refused(words.refused[wrong]);
	if (wrong === "several") return refused(words.several, { kept: asTyped(fields) });
	const places = placesToChoose(await filterNames(context.db, person.locale)).map(({ value }) => value);
	const form = await readFields(fields, request, sourceForm(faults, places));
	if (!form.ok) return form.refused;

	const kept = await keepSource(context.db, { source: form.value, file, person, clock: context.clock });
	if (kept.ok) return redirect(`/evidence/${kept.code}`);
	const why = { ...words.refused, "no-such-meeting": noSuchMeeting, "file-missing": words.missing };
	return refused(why[kept.because], { kept: asTyped(fields) });
}

const asTyped = (fields: FormData) =>
	Object.fromEntries([...fields].filter((entry): entry is [string, string] => typeof entry[1] === "string"));

export const meta = titled((t) => t("sources:title"));

export default function NewSource() {
	const { t } = useTranslation("sources");
	const { begun, today, meetings, places } = useLoaderData<typeof loader>();
	const answer = useActionData<typeof action>();
	return (
		<Page over="evidence" title={t("title")} lead={t("lead")}>
			<Form method="post" encType="multipart/form-data" className="max-w-[var(--measure)]">
				{answer && <Notice kind="refused">{answer.refused.message}</Notice>}
				<SourceFields begun={begun} refused={answer?.refused} meetings={meetings} places={places} today={today} />
				<Button kind="main">{t("keep")}</Button>
			</Form>
		</Page>
	);
}
