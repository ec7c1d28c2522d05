import { Link } from "@remix-run/react";

/** The workspace by its name; the way to its first page. */
export function Brand({ to, name }: { to: string; name: string }) {
	return (
		<Link to={to} className="brand">
			<img src="/mark.svg" alt="" width="26" height="26" />
			{name}
		</Link>
	);
}
