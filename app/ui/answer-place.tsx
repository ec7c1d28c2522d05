import { type ReactNode, useEffect, useRef } from "react";

/** Where a form's answer stands: beside the form. A new answer takes the focus, so that nobody has to look for it. */
export function AnswerPlace({ answer, children }: { answer: unknown; children: ReactNode }) {
	const ref = useRef<HTMLDivElement>(null);
	useEffect(() => {
		if (answer) ref.current?.focus();
	}, [answer]);
	return (
		<div ref={ref} tabIndex={-1} role="status" className="scroll-mt-24">
			{children}
		</div>
	);
}
