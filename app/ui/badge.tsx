import type { ReactNode } from "react";

const tones = {
	quiet: { shape: "○", style: "text-quiet" },
	active: { shape: "◐", style: "text-accent" },
	done: { shape: "●", style: "text-ok" },
	warning: { shape: "▲", style: "text-warn" },
	bad: { shape: "■", style: "text-bad" },
};

export type Tone = keyof typeof tones;

/** A state, told by word and shape as well as colour. */
export function Badge({ tone = "quiet", children }: { tone?: Tone; children: ReactNode }) {
	const { shape, style } = tones[tone];
	return (
		<span className={`inline-flex items-baseline gap-1.5 whitespace-nowrap text-[0.9375rem] font-semibold ${style}`}>
			<span aria-hidden className="text-[0.8em]">
				{shape}
			</span>
			{children}
		</span>
	);
}
