import { Fragment } from "react";

/** Codes such as R-06 or RUN-2-A. */
const code = /(\p{Lu}+-[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*)/u;

/** A sentence in which no code breaks at its hyphen. */
export function Unbroken({ children }: { children: string }) {
	return children.split(code).map((part, at) => {
		const key = `${at} ${part}`;
		return at % 2 === 0 ? (
			<Fragment key={key}>{part}</Fragment>
		) : (
			<span key={key} className="whitespace-nowrap">
				{part}
			</span>
		);
	});
}
