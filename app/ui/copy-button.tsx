import { useState } from "react";
import { Button } from "./button.tsx";

type Props = {
	text: string;
	label: string;
	copied: string;
	/** what is copied, for who does not see it */ about?: string;
};

/** Puts a text on the clipboard and says so. */
export function CopyButton({ text, label, copied, about }: Props) {
	const [done, setDone] = useState(false);
	const copy = async () => {
		await navigator.clipboard.writeText(text);
		setDone(true);
	};
	return (
		<Button type="button" onClick={() => void copy()}>
			<span aria-live="polite">{done ? `✓ ${copied}` : label}</span>
			{about && <span className="visually-hidden">: {about}</span>}
		</Button>
	);
}
