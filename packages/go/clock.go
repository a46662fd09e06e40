package tokentwin

import (
	"strconv"
	"time"
)

// TwinClock shows and moves the time of a twin; each move returns where the clock shows now.
type TwinClock struct{ api *session }

// Moment is a point in the life of a token.
type Moment string

// The moments: the first instant at which the vendor hands out a second token, and the end of the token.
const (
	RenewalWindow Moment = "renewal-window"
	Expiry        Moment = "expiry"
)

// Read reads the clock.
func (clock *TwinClock) Read() (reading Clock) {
	clock.api.t.Helper()
	clock.api.call("GET", "/clock", nil, &reading)
	return reading
}

// Now is the time of the twin.
func (clock *TwinClock) Now() time.Time {
	clock.api.t.Helper()
	return time.UnixMilli(clock.Read().NowMs).UTC()
}

// Advance moves forward.
func (clock *TwinClock) Advance(duration time.Duration) Clock {
	clock.api.t.Helper()
	return clock.move(map[string]any{"advance": durationText(duration)})
}

// Set moves to an instant.
func (clock *TwinClock) Set(instant time.Time) Clock {
	clock.api.t.Helper()
	return clock.move(map[string]any{"set": instant.UTC().Format(time.RFC3339Nano)})
}

// Freeze stops the clock.
func (clock *TwinClock) Freeze() Clock {
	clock.api.t.Helper()
	return clock.move(map[string]any{"freeze": true})
}

// Resume lets the clock run on.
func (clock *TwinClock) Resume() Clock {
	clock.api.t.Helper()
	return clock.move(map[string]any{"resume": true})
}

// Speed runs the clock this many times as fast as real time.
func (clock *TwinClock) Speed(factor float64) Clock {
	clock.api.t.Helper()
	return clock.move(map[string]any{"speed": factor})
}

// To moves to a moment in the life of the youngest living token.
func (clock *TwinClock) To(moment Moment, options ...ToOption) Clock {
	clock.api.t.Helper()
	move := map[string]any{"to": moment}
	for _, option := range options {
		option(move)
	}
	return clock.move(move)
}

// ToOption says of which token a moment is meant, and how far from it.
type ToOption func(map[string]any)

// Of names the token by its id or its text.
func Of(token string) ToOption { return func(move map[string]any) { move["token"] = token } }

// Offset goes that much after the moment, or before it.
func Offset(duration time.Duration) ToOption {
	return func(move map[string]any) { move["offset"] = durationText(duration) }
}

func (clock *TwinClock) move(move map[string]any) (reading Clock) {
	clock.api.t.Helper()
	clock.api.call("POST", "/clock", move, &reading)
	return reading
}

func durationText(duration time.Duration) string {
	return strconv.FormatInt(duration.Milliseconds(), 10) + "ms"
}
