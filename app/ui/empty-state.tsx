import type { ReactNode } from "react";

/** Nothing here yet: what belongs here, and how to begin. */
export function EmptyState({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) {
	return (
		<div className="max-w-[var(--measure)] border-l-4 border-line py-2 pl-5">
			<p className="font-serif text-[1.25rem]">{title}</p>
			{children && <div className="mt-1 text-quiet">{children}</div>}
			{action && <div className="mt-4">{action}</div>}
		</div>
	);
}
