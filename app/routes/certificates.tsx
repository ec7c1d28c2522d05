import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { checkCertificate } from "#app/evidence/credentials/check.server.ts";
import { CheckedView } from "#app/evidence/credentials/checked-view.tsx";
import { CheckForm } from "#app/evidence/credentials/register-view.tsx";
import { addressOf } from "#app/http/address.ts";
import { signedIn, whoAsks } from "#app/http/signed-in.server.ts";
import { titled } from "#app/i18n/titled.ts";
import { workspaceOf } from "#app/identity/workspace.server.ts";
import { storableText } from "#app/storable.ts";
import { Page } from "#app/ui/page.tsx";

export async function loader({ request, context }: LoaderFunctionArgs) {
	const { db, clock } = context;
	const open = (await workspaceOf(db))?.certificatesCheckedByAll ?? false;
	const person = open ? await whoAsks(context, request) : await signedIn(context, request);
	const asked = new URL(request.url).searchParams.get("identifier") ?? "";
	const identifier = storableText(asked).trim().slice(0, 300);
	if (identifier === "") return json({ checked: null });

	const asker = person ? `person ${person.id}` : `address ${addressOf(request)}`;
	const checked = await checkCertificate(db, { identifier, asker, now: clock() });
	return json({ checked }, { status: checked.status === "too-often" ? 429 : 200 });
}

export const meta = titled((t) => t("credentials:check.title"));

export default function Certificates() {
	const { t } = useTranslation("credentials");
	const { checked } = useLoaderData<typeof loader>();
	return (
		<Page title={t("check.title")} lead={t("check.lead")}>
			{checked && <CheckedView checked={checked} />}
			<CheckForm identifier={checked?.identifier ?? ""} />
		</Page>
	);
}
