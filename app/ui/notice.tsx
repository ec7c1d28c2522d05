import { CircleAlert, CircleCheck, Info, TriangleAlert } from "lucide-react";
import type { ReactNode } from "react";

const kinds = {
	info: { Icon: Info, style: "border-line bg-sunken text-ink" },
	warning: { Icon: TriangleAlert, style: "border-warn bg-warn-soft text-ink" },
	refused: { Icon: CircleAlert, style: "border-bad bg-bad-soft text-ink" },
	done: { Icon: CircleCheck, style: "border-ok bg-ok-soft text-ink" },
};

/** Something to know now. A refusal is spoken at once, the rest when there is a pause. */
export function Notice({ kind, title, children }: { kind: keyof typeof kinds; title?: string; children?: ReactNode }) {
	const { Icon, style } = kinds[kind];
	return (
		<div
			role={kind === "refused" ? "alert" : "status"}
			className={`mb-5 flex gap-3 rounded-md border-l-4 px-4 py-3 ${style}`}
		>
			<Icon aria-hidden className="mt-0.5 size-5 shrink-0" />
			<div>
				{title && <p className="font-semibold">{title}</p>}
				{children}
			</div>
		</div>
	);
}
