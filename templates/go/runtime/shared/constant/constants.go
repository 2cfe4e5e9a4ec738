package constant

type InputImage string
type InputText string
type Message string

// Default returns "input_image".
func (c InputImage) Default() InputImage { return "input_image" }

// Default returns "input_text".
func (c InputText) Default() InputText { return "input_text" }

// Default returns "message".
func (c Message) Default() Message { return "message" }

func (c InputImage) MarshalJSON() ([]byte, error) { return marshalString(c) }
func (c InputText) MarshalJSON() ([]byte, error)  { return marshalString(c) }
func (c Message) MarshalJSON() ([]byte, error)    { return marshalString(c) }
