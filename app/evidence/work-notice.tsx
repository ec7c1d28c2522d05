import { useRevalidator } from "@remix-run/react";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { Notice } from "#app/ui/notice.tsx";

export type Work = { items: number; counting: boolean };

export const isUnderWay = ({ items, counting }: Work): boolean => counting || items > 0;

const askAgainEvery = 1_500;

/** Says that figures are being worked out from new data, and asks anew until they are. */
export function WorkNotice({ work }: { work: Work }) {
	const { t } = useTranslation("evidence");
	const { revalidate } = useRevalidator();
	const underWay = isUnderWay(work);
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
