import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";

export type Work = { items: number; counting: boolean };

const askAgainEvery = 1_500;

/** Says that figures are being worked out from new data, and asks anew until they are. */
export function WorkNotice({ work }: { work: Work }) {
	const { t } = useTranslation("evidence");
	const { revalidate } = useRevalidator();
	const underWay = work.counting || work.items > 0;
	useEffect(() => {
		const timer = setInterval(() => underWay && revalidate(), askAgainEvery);
		return () => clearInterval(timer);
	}, [underWay, revalidate]);
	if (!underWay) return null;
	return (
		<Notice kind="info" title={t("work.title")}>
			{work.counting ? t("work.counting") : t("work.items", { count: work.items })}
		</Notice>
	);
}
