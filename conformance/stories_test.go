package conformance

import (
	"context"
	"flag"
	"os/exec"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/rogpeppe/go-internal/diff"
)

var (
	storyCount = flag.Int("stories", 10, "how many stories TestStories tells")
	firstStory = flag.Int("story", 1, "the seed of the first of them")
)

// storyRuns is how often either runtime tells a story before the two are said to differ: the system's part in it is not
// the same every time.
const storyRuns = 4

// TestStories has Node and Sluice tell random stories of sockets and compares what happened to each socket. A story that
// Node tells in more than one way, none of them Sluice's, is skipped.
//
//	go test ./conformance -run TestStories -stories 2000 -timeout 1h
//	go test ./conformance -run TestStories -story 71 -stories 1
func TestStories(t *testing.T) {
	node, sluice := storytellers(t)
	for seed := *firstStory; seed < *firstStory+*storyCount; seed++ {
		t.Run(strconv.Itoa(seed), func(t *testing.T) {
			t.Parallel()
			var want, got []string
			for range storyRuns {
				want = append(want, node.story(t, seed))
				got = append(got, sluice.story(t, seed))
				if slices.ContainsFunc(got, func(story string) bool { return slices.Contains(want, story) }) {
					return
				}
			}
			if len(slices.Compact(want)) > 1 {
				t.Skip("Node tells it in more than one way")
			}
			t.Errorf("%s", diff.Diff("node", []byte(want[0]), "sluice", []byte(got[len(got)-1])))
		})
	}
}

// storytellers returns the two whose stories are compared. Without them the test is over.
func storytellers(t *testing.T) (node, sluice interpreter) {
	t.Helper()
	node, err := findNode()
	if err != nil {
		t.Skipf("stories are compared with those of Node: %v", err)
	}
	return node, buildSluice(t)
}

var (
	storyLine = regexp.MustCompile(`^([PSO]|[AC]\d+) `)
	storyData = regexp.MustCompile(`^(\w+ data \w+) (\d+)$`)
)

// story returns the story of a seed, ordered by socket. Chunks that follow each other count as one.
func (in interpreter) story(t *testing.T, seed int) string {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), scriptTimeout)
	defer cancel()
	output, err := exec.CommandContext(ctx, in.path, "../testdata/stories/net.js", strconv.Itoa(seed)).Output()
	if ctx.Err() != nil {
		t.Fatalf("%s does not come to the end of story %d", in.name, seed)
	}
	lines := strings.Split(strings.TrimSpace(string(output)), "\n")
	slices.SortStableFunc(lines, func(a, b string) int { return strings.Compare(storyLine.FindString(a), storyLine.FindString(b)) })
	var told []string
	for _, line := range lines {
		if data := storyData.FindStringSubmatch(line); data != nil && len(told) > 0 {
			if before := storyData.FindStringSubmatch(told[len(told)-1]); before != nil && before[1] == data[1] {
				a, _ := strconv.Atoi(before[2]) // digits
				b, _ := strconv.Atoi(data[2])
				told[len(told)-1] = data[1] + " " + strconv.Itoa(a+b)
				continue
			}
		}
		told = append(told, line)
	}
	if err != nil {
		told = append(told, err.Error()) // how it has ended
	}
	return strings.Join(told, "\n") + "\n"
}
