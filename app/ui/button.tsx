import { Link, type LinkProps } from "@remix-run/react";
import type { ButtonHTMLAttributes } from "react";

type Kind = "main" | "plain" | "quiet" | "danger";
const shared =
	"inline-flex min-h-11 items-center justify-center gap-2 whitespace-nowrap rounded-md py-2 font-sans text-base font-semibold no-underline transition-colors disabled:cursor-not-allowed disabled:opacity-60 aria-disabled:opacity-60";
const kinds: Record<Kind, string> = {
	main: "px-4 bg-accent text-accent-ink hover:opacity-90",
	plain: "px-4 border border-[var(--line-strong)] bg-sheet text-ink hover:bg-sunken",
	// its words stand in line with the text around it
	quiet: "-mx-2 px-2 text-accent hover:bg-accent-soft",
	danger: "px-4 border border-bad bg-sheet text-bad hover:bg-bad-soft",
};

type ButtonProps = Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className"> & {
	kind?: Kind;
	/** Why it cannot be pressed now. It stays where it is and says so. */
	blockedBecause?: string | null;
};

/** A deed. What cannot be done now is shown with its reason, not hidden. */
export function Button({ kind = "plain", blockedBecause, type = "submit", children, ...rest }: ButtonProps) {
	return (
		<button
			{...rest}
			type={type === "submit" ? "submit" : "button"}
			className={`${shared} ${kinds[kind]}`}
			{...(blockedBecause
				? { "aria-disabled": true, title: blockedBecause, onClick: (event) => event.preventDefault() }
				: {})}
		>
			{children}
		</button>
	);
}

/** A way to another page that looks like a deed because it begins one. */
export function LinkButton({ kind = "plain", ...rest }: Omit<LinkProps, "className"> & { kind?: Kind }) {
	return <Link {...rest} className={`${shared} ${kinds[kind]}`} />;
}
