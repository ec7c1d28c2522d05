import { type ReactNode, useEffect, useRef } from "react";

/** Where a form's answer stands: beside the form. A new answer takes the focus, so that nobody has to look for it. */
export function AnswerPlace({ answer, children }: { answer: unknown; children: ReactNode }) {
	const ref = useRef<HTMLOutputElement>(null);
	useEffect(() => {
		if (answer) ref.current?.focus();
	}, [answer]);
	return (
		<output ref={ref} tabIndex={-1} className="block scroll-mt-24">
			{children}
		</output>
	);
}
