// Package explore shows a JSON document on a terminal, to be walked through with the keyboard.
package explore

import (
	"encoding/json"
	"fmt"
	"iter"
	"os"
	"strings"
	"sync"

	tea "charm.land/bubbletea/v2"
	"github.com/tidwall/gjson"
	"github.com/tidwall/pretty"
)

// Document shows a document, and returns the part that the user wants printed, nil if there is none.
func Document(title string, document []byte) ([]byte, error) {
	return run(newModel(title, nodeOf(title, gjson.ParseBytes(document)), nil))
}

// Items shows documents as a list, and takes more of them when the end of the list is reached.
func Items(title string, items iter.Seq2[json.RawMessage, error]) ([]byte, error) {
	pull, stop := iter.Pull2(items)
	var busy sync.Mutex
	next := func() (json.RawMessage, error, bool) {
		busy.Lock()
		defer busy.Unlock()
		return pull()
	}
	chosen, err := run(newModel(title, &node{name: title, list: true}, next))
	if busy.TryLock() {
		// Else a page is on its way that nobody waits for, since the program ends.
		stop()
	}
	return chosen, err
}

func run(m *model) ([]byte, error) {
	end, err := tea.NewProgram(m, tea.WithOutput(os.Stdout)).Run()
	if err != nil {
		return nil, err
	}
	last := end.(*model)
	return last.printed, last.failure
}

// node is an object or a list.
type node struct {
	name   string
	list   bool
	rows   []row
	cursor int
	top    int
}

// row is a property or an element.
type row struct {
	name  string
	value gjson.Result
}

func nodeOf(name string, value gjson.Result) *node {
	n := &node{name: name, list: value.IsArray()}
	if !value.IsObject() && !value.IsArray() {
		n.rows = []row{{"", value}}
		return n
	}
	value.ForEach(func(key, item gjson.Result) bool {
		n.add(key.String(), item)
		return true
	})
	return n
}

func (n *node) add(name string, value gjson.Result) {
	if n.list {
		name = fmt.Sprint(len(n.rows))
	}
	n.rows = append(n.rows, row{name, value})
}

// move sets the cursor, and scrolls so that it is among so many lines.
func (n *node) move(by, height int) {
	n.cursor = max(0, min(n.cursor+by, len(n.rows)-1))
	n.top = max(n.cursor-height+1, min(n.top, n.cursor))
}

// source hands out further items.
type source = func() (json.RawMessage, error, bool)

type model struct {
	title         string
	path          []*node
	next          source
	loading       bool
	raw           bool
	width, height int
	printed       []byte
	failure       error
}

func newModel(title string, root *node, next source) *model {
	return &model{title: title, path: []*node{root}, next: next, width: 80, height: 24}
}

// loaded is the message of items that have come.
type loaded struct {
	items []json.RawMessage
	err   error
	done  bool
}

// Init asks for the first items.
func (m *model) Init() tea.Cmd { return m.load() }

// load takes as many items as the screen has lines, while the keys go on working.
func (m *model) load() tea.Cmd {
	if m.next == nil || m.loading {
		return nil
	}
	m.loading = true
	next, wanted := m.next, m.height
	return func() tea.Msg {
		var found loaded
		for len(found.items) < wanted {
			item, err, ok := next()
			if err != nil || !ok {
				found.err, found.done = err, true
				break
			}
			found.items = append(found.items, item)
		}
		return found
	}
}

// Update takes a key, items, or the size of the screen.
func (m *model) Update(message tea.Msg) (tea.Model, tea.Cmd) {
	switch message := message.(type) {
	case tea.WindowSizeMsg:
		m.width, m.height = message.Width, message.Height
		m.current().move(0, m.lines())
	case loaded:
		m.loading = false
		for _, item := range message.items {
			m.path[0].add("", gjson.ParseBytes(item))
		}
		if message.done {
			m.next = nil
		}
		if message.err != nil {
			m.failure = message.err
			return m, tea.Quit
		}
	case tea.KeyPressMsg:
		return m.key(message.String())
	}
	return m, nil
}

func (m *model) key(key string) (tea.Model, tea.Cmd) {
	current := m.current()
	switch key {
	case "q", "esc", "enter", "ctrl+c":
		return m, tea.Quit
	case "up", "k":
		current.move(-1, m.lines())
	case "down", "j":
		current.move(1, m.lines())
	case "pgup":
		current.move(-m.lines(), m.lines())
	case "pgdown", "space":
		current.move(m.lines(), m.lines())
	case "left", "h", "backspace":
		if len(m.path) > 1 {
			m.path = m.path[:len(m.path)-1]
		}
	case "right", "l":
		if selected, ok := m.selected(); ok && (selected.value.IsObject() || selected.value.IsArray()) {
			m.path = append(m.path, nodeOf(selected.name, selected.value))
		}
	case "r":
		m.raw = !m.raw
	case "p":
		if selected, ok := m.selected(); ok {
			m.printed = []byte(selected.value.Raw)
		}
		return m, tea.Quit
	}
	if len(m.path) == 1 && current.cursor >= len(current.rows)-1 {
		return m, m.load()
	}
	return m, nil
}

func (m *model) current() *node { return m.path[len(m.path)-1] }

func (m *model) selected() (row, bool) {
	current := m.current()
	if current.cursor >= len(current.rows) {
		return row{}, false
	}
	return current.rows[current.cursor], true
}

// lines is how many rows fit between the title and the last line.
func (m *model) lines() int { return max(1, m.height-2) }

// View draws the screen.
func (m *model) View() tea.View {
	view := tea.NewView(m.styled())
	view.AltScreen = true
	return view
}

// styled returns the text with the line of the cursor, the title and the help told apart. These are no colours: each
// terminal has its own way to show them.
func (m *model) styled() string {
	const bold, faint, reverse, plain = "\x1b[1m", "\x1b[2m", "\x1b[7m", "\x1b[m"
	lines := strings.Split(m.text(), "\n")
	mark := func(at int, style string) { lines[at] = style + lines[at] + plain }
	mark(0, bold)
	mark(len(lines)-1, faint)
	if current := m.current(); !m.raw && current.cursor < len(current.rows) {
		mark(current.cursor-current.top+1, reverse)
	}
	return strings.Join(lines, "\n")
}

func (m *model) text() string {
	var b strings.Builder
	names := make([]string, 0, len(m.path))
	for _, n := range m.path {
		names = append(names, n.name)
	}
	b.WriteString(cut(strings.Join(names, " › "), m.width) + "\n")
	if m.raw {
		b.WriteString(m.rawText())
	} else {
		b.WriteString(m.rowsText())
	}
	help := "↑↓ move  → open  ← back  r raw  p print  q quit"
	if m.loading {
		help = "loading…  " + help
	}
	b.WriteString(cut(help, m.width))
	return b.String()
}

func (m *model) rowsText() string {
	var b strings.Builder
	current := m.current()
	for i := current.top; i < current.top+m.lines(); i++ {
		if i < len(current.rows) {
			mark := "  "
			if i == current.cursor {
				mark = "› "
			}
			b.WriteString(cut(mark+current.rows[i].text(), m.width))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func (m *model) rawText() string {
	selected, _ := m.selected()
	lines := strings.Split(strings.TrimSpace(string(pretty.Pretty([]byte(selected.value.Raw)))), "\n")
	var b strings.Builder
	for i := range m.lines() {
		if i < len(lines) {
			b.WriteString(cut(lines[i], m.width))
		}
		b.WriteString("\n")
	}
	return b.String()
}

func (r row) text() string {
	text := strings.Join(strings.Fields(string(pretty.Ugly([]byte(r.value.Raw)))), " ")
	if r.name == "" {
		return text
	}
	return r.name + ": " + text
}

// cut shortens a line to the width of the screen, and shows what would move the cursor as what it is.
func cut(line string, width int) string {
	runes := []rune(strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return '·'
		}
		return r
	}, line))
	if len(runes) > width {
		runes = append(runes[:max(0, width-1)], '…')
	}
	return string(runes)
}
