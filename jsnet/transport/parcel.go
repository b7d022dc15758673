package transport

// A Parcel is what was read from one stream to be written to another. Its bytes may lie
// where nobody can look at them, in memory of the system's.
//
// Who takes a parcel either hands it to [ParcelWriter.WriteParcel] or fetches its bytes,
// even if only to throw them away: it may hold descriptors until then.
type Parcel interface {
	// Len is the number of bytes.
	Len() int

	// Bytes fetches the bytes, which are the parcel's from then on.
	Bytes() []byte
}

// A Forwarder is a [Reader] that may hand on what is read, without a look at it.
type Forwarder interface {
	Reader

	// Destination is the stream that the next bytes are going to be written to, nil if
	// they have to be looked at. If direct, they may be sent at once: writing them and
	// all that follows from it would change nothing but what Forwarded counts, as long as
	// the destination takes them all. Destination is called outside of any callback.
	Destination() (to Stream, direct bool)

	// Forwarded is told that n bytes were read, and were sent to the destination. It is
	// called outside of any callback and must not run a script.
	Forwarded(n int)

	// OnParcel is a callback that takes what was read, in the place of OnRead.
	OnParcel(p Parcel)
}

// A ParcelWriter is a stream that parcels can be written to.
type ParcelWriter interface {
	Stream

	// WriteParcel is Write for the bytes of a parcel.
	WriteParcel(p Parcel, done func(error)) (async bool, err error)
}
