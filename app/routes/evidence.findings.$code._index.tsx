import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { Form, Link, useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { ExcerptList } from "#app/evidence/voices/finding-views.tsx";
import { findingOf } from "#app/evidence/voices/findings.server.ts";
import { heardWords } from "#app/evidence/voices/voice-words.ts";
import { notFound } from "#app/http/refused.server.ts";
import { signedIn } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { may } from "#app/identity/permission.ts";
import { Button } from "#app/ui/button.tsx";
import { Page, Section } from "#app/ui/page.tsx";

export async function loader({ request, params, context: { db, auth } }: LoaderFunctionArgs) {
	const person = await signedIn({ db, auth }, request);
	const finding = await findingOf(db, params["code"] ?? "", person.locale);
	if (!finding) throw notFound();
	return json({
		finding,
		heard: heardWords(finding.excerpts, person.locale),
		mayKeep: may(person, "make-evidence", { kind: "workspace" }),
	});
}

export const meta = titled<typeof loader>((_, { finding }) => `${finding.code} ${finding.statement}`);

export default function FindingPage() {
	const { t } = useTranslation("voices");
	const { finding, heard, mayKeep } = useLoaderData<typeof loader>();
	return (
		<Page over="findings" title={finding.statement} lead={`${finding.code} · ${heard}`}>
			<Section title={t("excerpts")}>
				<ExcerptList excerpts={finding.excerpts} />
			</Section>
			<Keeping code={finding.code} keptAs={finding.keptAs} mayKeep={mayKeep} />
		</Page>
	);
}

function Keeping({ code, keptAs, mayKeep }: { code: string; keptAs: string | null; mayKeep: boolean }) {
	const { t } = useTranslation("voices");
	if (keptAs)
		return (
			<p>
				<Link to={`/evidence/${keptAs}`}>{t("kept", { code: keptAs })}</Link>
			</p>
		);
	if (!mayKeep) return <p className="text-quiet">{t("mayNot")}</p>;
	return (
		<Form method="post" action={`/evidence/findings/${encodeURIComponent(code)}/evidence`}>
			<p className="mb-3 max-w-[var(--measure)] text-quiet">{t("keepHint")}</p>
			<Button kind="main">{t("keep")}</Button>
		</Form>
	);
}
