// What a figure's picture is drawn from, as it is kept with a reading: so that a picture is always of the reading it stands
// beside, whatever the data says by then.
import { z } from "zod";
import { withheldReasons } from "./disclosure/withhold.ts";
import type { Figure, FigureDetail } from "./figure.ts";
import type { EvidenceFilter } from "./filter.ts";
import { isIndicator } from "./indicators/definitions.ts";

type KeptReading = {
	n: number | null;
	numerator: number | null;
	value: number | null;
	low: number | null;
	high: number | null;
	method: z.infer<typeof method>;
	suppressed: boolean;
	detail: Record<string, unknown>;
	parts: { split: unknown } | null;
	synthetic: boolean;
};

const method = z.enum(["wilson", "bca", "cluster_bootstrap", "newcombe", "normal", "quartiles", "none"]);
/** We wrote it ourselves, part by part as the indicator gave it. */
const detail = z.custom<FigureDetail>((value) => typeof value === "object" && value !== null);
const shown = z.object({
	withheld: z.null(),
	n: z.number(),
	numerator: z.number().nullable(),
	value: z.number().nullable(),
	low: z.number().nullable(),
	high: z.number().nullable(),
	method,
	detail,
});
const values = z.union([z.object({ withheld: z.enum(withheldReasons) }), shown]);
const by = z.enum([
	"sectors",
	"countries",
	"regions",
	"sites",
	"microCredentials",
	"roles",
	"periods",
	"groups",
]) satisfies z.ZodType<NonNullable<Figure["split"]>["by"]>;
const split = z
	.object({
		by,
		rows: z.array(z.object({ key: z.string(), values, day: z.string().optional(), revision: z.number().optional() })),
	})
	.nullable();

/** The figure a reading was made from. Null where it gives none: withheld, nothing that is counted, or from before parts
 *  were kept. */
export function figureOfReading(
	{ indicator, filter }: { indicator: string | null; filter: EvidenceFilter },
	reading: KeptReading,
): Figure | null {
	const parts = split.safeParse(reading.parts?.split);
	const whole = shown.safeParse({ ...reading, withheld: null });
	if (!isIndicator(indicator) || reading.suppressed || !parts.success || !whole.success) return null;
	const { synthetic } = reading;
	return { indicator, filter, values: whole.data, split: parts.data, coarser: null, heldSince: null, synthetic };
}
