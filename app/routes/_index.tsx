import { json, type LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { titled } from "#app/i18n/titled.ts";
import { library } from "#app/publication/editions.server.ts";
import { Library } from "#app/publication/views/library.tsx";
import { Page } from "#app/ui/page.tsx";

/** The public library: what was published, for anyone. */
export async function loader({ context }: LoaderFunctionArgs) {
	return json({ published: await library(context.db) });
}

export const meta = titled((t) => t("publication:library.title"));

export default function PublicLibrary() {
	const { t } = useTranslation("publication");
	const { published } = useLoaderData<typeof loader>();
	return (
		<Page
			title={t("library.title")}
			lead={t("library.lead")}
			actions={<a href="/publications/feed.xml">{t("library.feed")}</a>}
		>
			<Library published={published} />
		</Page>
	);
}
