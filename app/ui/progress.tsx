/** Long work says how far it is. */
export function Progress({ label, done, of }: { label: string; done: number; of: number }) {
	return (
		<div className="mb-4" aria-live="polite">
			<p className="mb-1">{label}</p>
			<progress value={done} max={Math.max(of, 1)} aria-label={label} className="h-2 w-full accent-[var(--accent)]" />
		</div>
	);
}
