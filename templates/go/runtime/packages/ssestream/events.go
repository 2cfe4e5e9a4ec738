package ssestream

import (
	"bytes"
	"encoding/json"
	"slices"
)

// handling is what is done with an event.
type handling uint8

const (
	// handleYield hands the event's data on.
	handleYield handling = iota
	// handleError ends the stream with the event as an error.
	handleError
	// handleDone reads the rest of the stream, so that its connection can be used again, and ends.
	handleDone
	// handleBreak ends at once.
	handleBreak
	// handleContinue skips the event.
	handleContinue
)

// eventRule is one entry of the list of rules. Without events and dataPrefix it matches every event.
type eventRule struct {
	handle handling
	// events are the names of events that match; the empty name stands for events without one.
	events []string
	// dataPrefix is how the data of events that match begins.
	dataPrefix string
	// errorProperty is where the error is inside the data. Data that has it is an error also where the rule says yield.
	errorProperty string
}

func (r *eventRule) matches(event Event) bool {
	return (r.events == nil || slices.Contains(r.events, event.Type)) &&
		(r.dataPrefix == "" || bytes.HasPrefix(event.Data, []byte(r.dataPrefix)))
}

// find returns the rule for an event. One that no rule knows is handed on, unless the rules name the events that are:
// then the list is complete, and an unknown event is one that a newer server sends to newer clients.
func find(rules []eventRule, event Event) eventRule {
	named := false
	for _, rule := range rules {
		if rule.matches(event) {
			return rule
		}
		named = named || rule.events != nil && rule.handle == handleYield
	}
	if named {
		return eventRule{handle: handleContinue}
	}
	return eventRule{handle: handleYield}
}

// errorIn returns the error inside an event's data, false if there is none.
func errorIn(data []byte, property string) (string, bool) {
	if property == "" {
		return "", false
	}
	var object map[string]json.RawMessage
	if json.Unmarshal(data, &object) != nil {
		return "", false
	}
	value, found := object[property]
	text := string(bytes.TrimSpace(value))
	if !found || text == "null" || text == "false" || text == `""` {
		return "", false
	}
	return text, true
}

// enveloped returns an object of the event's name and data.
func enveloped(event Event) []byte {
	data := event.Data
	if len(data) == 0 {
		data = []byte("null")
	} else if !json.Valid(data) {
		data, _ = json.Marshal(string(data))
	}
	name, _ := json.Marshal(event.Type)
	return slices.Concat([]byte(`{"event":`), name, []byte(`,"data":`), data, []byte("}"))
}
