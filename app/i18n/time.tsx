import { createContext, useContext } from "react";
import { useTranslation } from "react-i18next";
import { formatDate, formatMoment } from "./format.ts";

/** Where the reader's clock stands: their browser's zone once it has said so, the workspace's until then. */
export const ReadersZone = createContext("UTC");

/** Moments in the reader's language and zone: their day, or their day and hour. */
export function useTime(): { date: (at: string) => string; moment: (at: string) => string } {
	const { i18n } = useTranslation();
	const zone = useContext(ReadersZone);
	return {
		date: (at) => formatDate(at, i18n.language, zone),
		moment: (at) => formatMoment(at, i18n.language, zone),
	};
}
