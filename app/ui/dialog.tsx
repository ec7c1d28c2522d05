import { type ReactNode, useEffect, useId, useRef } from "react";

type DialogProps = { title: string; open: boolean; onClose: () => void; children: ReactNode };

/** The browser's own modal dialog: it keeps the focus, closes with Escape and gives the focus back. */
export function Dialog({ title, open, onClose, children }: DialogProps) {
	const ref = useRef<HTMLDialogElement>(null);
	const id = useId();
	useEffect(() => {
		const dialog = ref.current;
		if (open && !dialog?.open) dialog?.showModal();
		if (!open && dialog?.open) dialog.close();
	}, [open]);
	return (
		<dialog
			ref={ref}
			aria-labelledby={id}
			onClose={onClose}
			className="m-auto max-h-[min(44rem,calc(100dvh-2rem))] w-[min(40rem,calc(100vw-2rem))] overflow-y-auto rounded-lg border border-line bg-sheet p-6 text-ink backdrop:bg-black/40"
		>
			<h2 id={id} className="mb-4">
				{title}
			</h2>
			{open && children}
		</dialog>
	);
}
