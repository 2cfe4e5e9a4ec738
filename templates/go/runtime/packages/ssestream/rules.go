package ssestream

// eventRules say what is done with which events; the first that matches decides.
var eventRules = []eventRule{
	{handle: handleDone, dataPrefix: "[DONE]"},
	{handle: handleError, events: []string{"error"}, errorProperty: "error"},
	{handle: handleYield, errorProperty: "error"},
}
