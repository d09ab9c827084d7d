const two = (number: number): string => String(number).padStart(2, "0");

/** A moment as it is said everywhere, in the time of this machine: "2025-05-05 14:02". */
export function whenWords(iso: string): string {
  const at = new Date(iso);
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}`;
}
