import { useFetcher } from "@remix-run/react";
import { useTranslation } from "react-i18next";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/field.tsx";

type Answer = { retitled: true } | { refused: { message: string } };

/** Another title, behind one click: it is seldom changed. */
export function TitleForm({ code, title }: { code: string; title: string }) {
	const { t } = useTranslation("recommendations");
	const fetcher = useFetcher<Answer>();
	const refused = fetcher.data && "refused" in fetcher.data ? fetcher.data.refused.message : undefined;
	return (
		<details key={title}>
			<summary className="later">{t("page.retitle")}</summary>
			<fetcher.Form method="post" action={`/recommendations/${code}/title`} className="max-w-[var(--measure)]">
				<TextField label={t("begin.name")} name="title" defaultValue={title} maxLength={200} required error={refused} />
				<Button>{t("page.retitleSend")}</Button>
			</fetcher.Form>
		</details>
	);
}
