// Package replay reads what is sent in a request, again if the request is sent again.
package replay

import (
	"io"
)

// Source is a reader whose content may be sent more than once.
type Source struct {
	// Size is the number of bytes, -1 if that is not known.
	Size int64
	// Again reports whether Open can be called more than once.
	Again bool
	// Open returns a reader from where the source stood at first. Readers of a source that can be opened again do not
	// disturb each other, as the transport may still read one when another is begun.
	Open func() io.Reader
}

// Of returns the source of a reader's content from where it stands now. The reader is never closed.
func Of(r io.Reader) Source {
	for {
		inner, ok := r.(interface{ Unwrap() io.Reader })
		if !ok || inner.Unwrap() == nil {
			break
		}
		r = inner.Unwrap()
	}
	if buffer, ok := r.(interface{ Bytes() []byte }); ok {
		// As bytes.Buffer, which is emptied by being read.
		return Bytes(buffer.Bytes())
	}
	if at, ok := r.(interface {
		io.ReaderAt
		io.Seeker
	}); ok {
		if start, end, err := span(at); err == nil {
			return Source{end - start, true, func() io.Reader { return io.NewSectionReader(at, start, end-start) }}
		}
	}
	size := int64(-1)
	if sized, ok := r.(interface{ Len() int }); ok {
		size = int64(sized.Len())
	}
	return Source{size, false, func() io.Reader { return r }}
}

// Bytes returns the source of these bytes.
func Bytes(data []byte) Source {
	return Source{int64(len(data)), true, func() io.Reader { return &memory{data} }}
}

// Concat returns the source of the content of several, one after the other.
func Concat(sources ...Source) Source {
	all := Source{Again: true, Open: func() io.Reader {
		readers := make([]io.Reader, len(sources))
		for i, source := range sources {
			readers[i] = source.Open()
		}
		return io.MultiReader(readers...)
	}}
	for _, source := range sources {
		all.Again = all.Again && source.Again
		if all.Size < 0 || source.Size < 0 {
			all.Size = -1
		} else {
			all.Size += source.Size
		}
	}
	return all
}

// span returns where a seeker stands and where it ends, and leaves it where it stands. Pipes and the like fail.
func span(s io.Seeker) (start, end int64, err error) {
	if start, err = s.Seek(0, io.SeekCurrent); err != nil {
		return 0, 0, err
	}
	if end, err = s.Seek(0, io.SeekEnd); err != nil {
		return 0, 0, err
	}
	_, err = s.Seek(start, io.SeekStart)
	return start, max(start, end), err
}

type memory struct{ rest []byte }

func (m *memory) Read(p []byte) (int, error) {
	if len(m.rest) == 0 {
		return 0, io.EOF
	}
	n := copy(p, m.rest)
	m.rest = m.rest[n:]
	return n, nil
}
