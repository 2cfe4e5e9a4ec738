package explore

import (
	"encoding/json"
	"errors"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/tidwall/gjson"
)

func press(t *testing.T, m *model, keys ...tea.Key) tea.Cmd {
	t.Helper()
	var cmd tea.Cmd
	for _, key := range keys {
		_, cmd = m.Update(tea.KeyPressMsg(key))
		if cmd != nil {
			if more, ok := cmd().(loaded); ok {
				m.Update(more)
			}
		}
	}
	return cmd
}

func quits(cmd tea.Cmd) bool {
	if cmd == nil {
		return false
	}
	_, ok := cmd().(tea.QuitMsg)
	return ok
}

func letter(r rune) tea.Key { return tea.Key{Code: r, Text: string(r)} }

func TestWalkingThroughADocument(t *testing.T) {
	m := newModel("get", nodeOf("get", gjson.Parse(`{"id":"x","list":[{"a":1},{"b":"two\u001b[2J"}]}`)), nil)
	press(t, m, tea.Key{Code: tea.KeyDown}, tea.Key{Code: tea.KeyRight}, letter('j'))
	text := m.text()
	if !strings.Contains(text, "get › list") || !strings.Contains(text, "› 1: {\"b\"") {
		t.Errorf("the screen is\n%s", text)
	}
	if strings.Contains(text, "\x1b") {
		t.Errorf("a document moves the cursor: %q", text)
	}
	press(t, m, letter('r'))
	if !strings.Contains(m.text(), "  \"b\": ") {
		t.Errorf("the screen is\n%s", m.text())
	}
	press(t, m, letter('r'), letter('k'))
	if cmd := press(t, m, letter('p')); !quits(cmd) || string(m.printed) != `{"a":1}` {
		t.Errorf("printed is %q", m.printed)
	}
	press(t, m, letter('h'), letter('h'))
	if len(m.path) != 1 || m.current().cursor != 1 {
		t.Errorf("at %d of a path of %d", m.current().cursor, len(m.path))
	}
	for _, key := range []tea.Key{letter('q'), {Code: tea.KeyEscape}, {Code: tea.KeyEnter}} {
		if !quits(press(t, m, key)) {
			t.Errorf("%s does not quit", key)
		}
	}
}

func TestItemsAreTakenAsTheyAreNeeded(t *testing.T) {
	taken := 0
	m := newModel("list", &node{name: "list", list: true}, func() (json.RawMessage, error, bool) {
		taken++
		return json.RawMessage(`{"n":1}`), nil, taken <= 12
	})
	m.Update(tea.WindowSizeMsg{Width: 40, Height: 5})
	m.Update(m.Init()().(loaded))
	if taken != 5 || strings.Count(m.text(), "\n") != 4 {
		t.Errorf("%d were taken for\n%s", taken, m.text())
	}
	for range 40 {
		press(t, m, letter('j'))
	}
	if rows := len(m.path[0].rows); rows != 12 || taken != 13 || m.current().cursor != 11 {
		t.Errorf("%d rows, %d taken, at %d", rows, taken, m.current().cursor)
	}
	if text := m.text(); !strings.Contains(text, "› 11: ") || strings.Contains(text, "  0: ") {
		t.Errorf("the screen is\n%s", text)
	}
}

func TestAnErrorEndsIt(t *testing.T) {
	failure := errors.New("no more")
	m := newModel("list", &node{name: "list", list: true}, func() (json.RawMessage, error, bool) { return nil, failure, true })
	if _, cmd := m.Update(m.Init()()); !quits(cmd) || !errors.Is(m.failure, failure) {
		t.Errorf("the failure is %v", m.failure)
	}
}
