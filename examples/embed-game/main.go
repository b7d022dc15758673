// Command embed-game is a game whose players are scripts of its users: who is first to
// collect three coins on a board wins.
//
//	go run ./examples/embed-game
//
// Each script runs in a runtime of its own, which has nothing but the module game. The
// game calls its function turn in every round, with what the player sees, and the script
// calls back to move and to talk. A script that fails, or takes too long, is out; the
// others do not notice.
package main

import (
	"context"
	"embed"
	"fmt"
	"io"
	"io/fs"
	"os"
	"os/signal"
	"path"
	"strings"
	"sync"
	"time"

	"github.com/sluicejs/sluice/runtime"
)

//go:embed scripts
var scripts embed.FS

// turnTime is how long a player may think.
const turnTime = time.Second

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

// run has all scripts play against each other.
func run(ctx context.Context, out io.Writer) error {
	names, err := fs.Glob(scripts, "scripts/*.js")
	if err != nil {
		return err
	}
	g := &game{out: out, coins: []point{{4, 4}, {8, 1}, {2, 7}, {9, 9}, {5, 0}, {0, 3}, {7, 7}}}
	for _, name := range names {
		if err := g.join(ctx, name); err != nil {
			return err
		}
	}
	defer g.close()
	for range 100 {
		if g.round(ctx) {
			return nil
		}
	}
	g.print("nobody wins")
	return nil
}

type point struct{ X, Y int }

// A game has players who look for coins, one after the other.
type game struct {
	coins   []point // the first is on the board
	players []*player

	mu  sync.Mutex // held by whoever prints: the game, and the players' scripts
	out io.Writer
}

func (g *game) print(format string, args ...any) {
	g.mu.Lock()
	defer g.mu.Unlock()
	fmt.Fprintf(g.out, format+"\n", args...)
}

// A player is a script. Its exported methods are what the script has of it.
type player struct {
	game  *game
	name  string
	rt    *runtime.Runtime
	coins int
	out   bool

	mu    sync.Mutex // held by the game and by the script, which may call whenever it likes
	at    point
	moved bool // in this turn
}

// join starts the script of a player.
func (g *game) join(ctx context.Context, file string) error {
	text, err := scripts.ReadFile(file)
	if err != nil {
		return err
	}
	program, err := runtime.Compile(path.Base(file), string(text))
	if err != nil {
		return err
	}
	p := &player{game: g, name: strings.TrimSuffix(path.Base(file), ".js")}
	p.rt, err = runtime.New(
		runtime.WithModule("game", func(*runtime.Env) (any, error) { return p, nil }),
		runtime.WithLimits(runtime.Limits{Timers: 10, CallDepth: 500}),
	)
	if err != nil {
		return err
	}
	g.players = append(g.players, p)
	ctx, cancel := context.WithTimeout(ctx, turnTime)
	defer cancel()
	if err := p.rt.Start(ctx, program); err != nil {
		p.fail(err)
	}
	return nil
}

// round lets all players make a move. It reports whether the game is over.
func (g *game) round(ctx context.Context) bool {
	for _, p := range g.players {
		if p.out {
			continue
		}
		if p.turn(ctx) == g.coins[0] {
			p.coins++
			g.print("%s has %d", p.name, p.coins)
			g.coins = g.coins[1:]
			if p.coins == 3 {
				g.print("%s wins", p.name)
				return true
			}
			g.tell("coin", p.name)
		}
	}
	return false
}

// tell calls a function of all scripts that have it, and does not wait for that.
func (g *game) tell(event, who string) {
	for _, p := range g.players {
		if !p.out {
			_ = p.rt.Post(func(env *runtime.Env) error { // a player that is out hears nothing
				listener := env.VM().Get("on" + event)
				if listener == nil {
					return nil
				}
				_, err := env.Call(listener, nil, who)
				return err
			})
		}
	}
}

// A view is what a player sees.
type view struct {
	Me   point `json:"me"`
	Coin point `json:"coin"`
}

// turn has the player make a move, and returns where that leads.
func (p *player) turn(ctx context.Context) point {
	ctx, cancel := context.WithTimeoutCause(ctx, turnTime, errSlow)
	defer cancel()
	if _, err := runtime.Call[any](ctx, p.rt, "turn", view{p.place(true), p.game.coins[0]}); err != nil {
		p.fail(err)
	}
	return p.place(false)
}

// place is where the player is, who may move from there if that is so.
func (p *player) place(mayMove bool) point {
	p.mu.Lock()
	defer p.mu.Unlock()
	p.moved = !mayMove
	return p.at
}

var errSlow = fmt.Errorf("the turn takes too long")

// fail takes the player out of the game.
func (p *player) fail(err error) {
	p.out = true
	p.game.print("%s is out: %v", p.name, err)
	p.rt.Close()
}

// Move is game.move(dx, dy): one step, once in a turn.
func (p *player) Move(dx, dy int) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if p.moved || dx*dx+dy*dy > 1 {
		return fmt.Errorf("no such move: %d, %d", dx, dy)
	}
	p.moved = true
	p.at.X += dx
	p.at.Y += dy
	return nil
}

// Say is game.say(text).
func (p *player) Say(text string) { p.game.print("%s: %s", p.name, text) }

func (g *game) close() {
	for _, p := range g.players {
		p.rt.Close()
	}
}
