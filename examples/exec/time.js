// Time for both sides: the twin's clock is moved over its control API, the client's own by the same length.
let movedMs = 0;

export const now = () => Date.now() + movedMs;

export async function passMinutes(minutes) {
  await fetch(`${process.env.TOKENTWIN_CONTROL_URL}/clock`, {
    method: 'POST',
    body: JSON.stringify({ advance: `${minutes}m` }),
  });
  movedMs += minutes * 60_000;
}
