package js

import (
	"github.com/dop251/goja"

	"github.com/sluicejs/sluice/eventloop"
)

// A TickTask is a task for [eventloop.Loop.NextTick] that says what scripts see of it
// as a resource.
type TickTask interface {
	eventloop.Task
	TickObject() *goja.Object
}

// trackedTick is a tick with its resource.
type trackedTick struct {
	realm *Realm
	res   *Resource
	task  eventloop.Task
}

func (r *Realm) trackTick(task eventloop.Task) eventloop.Task {
	res := r.PrepareResource("TickObject", nil, r.TriggerID())
	if t, ok := task.(TickTask); ok {
		res.describe = t.TickObject
	}
	r.AnnounceResource(res)
	return &trackedTick{r, res, task}
}

// Run implements [eventloop.Task].
func (t *trackedTick) Run() { t.realm.CallBack(t.res, t.task.Run) }

// The kinds of the resources that microtasks run in.
const (
	promiseKind   = "PROMISE"
	microtaskKind = "Microtask"
)

// promiseTracker has the reactions to promises run in a resource each.
type promiseTracker struct {
	realm *Realm
	outer []Scope // of the reactions that run
}

// Grab implements [goja.AsyncContextTracker].
func (t *promiseTracker) Grab() any {
	if res := t.realm.resources.reaction; res != nil {
		return res
	}
	return t.realm.NewResource(promiseKind, nil)
}

// Resumed implements [goja.AsyncContextTracker].
func (t *promiseTracker) Resumed(grabbed any) {
	res, _ := grabbed.(*Resource)
	t.outer = append(t.outer, t.realm.Enter(res))
}

// Exited implements [goja.AsyncContextTracker].
func (t *promiseTracker) Exited() {
	r, last := t.realm, len(t.outer)-1
	if last < 0 {
		return // the reaction began to watch resources, so that it was not entered
	}
	res := r.resources.current()
	if observer := r.resources.observer; observer != nil && res.kind == promiseKind {
		observer.PromiseResolved(res)
	}
	r.Leave(t.outer[last])
	if res.kind == microtaskKind {
		r.DestroyResource(res)
	}
	t.outer = t.outer[:last]
}

// resourceClasses are the names of the classes that scripts see the resources of some
// kinds as.
var resourceClasses = map[string]string{
	"FSREQCALLBACK":      "FSReqCallback",
	"FSREQPROMISE":       "FSReqPromise",
	"GETADDRINFOREQWRAP": "GetAddrInfoReqWrap",
	"GETNAMEINFOREQWRAP": "GetNameInfoReqWrap",
	"QUERYWRAP":          "QueryReqWrap",
	"PIPESERVERWRAP":     "Pipe",
	"PIPEWRAP":           "Pipe",
	"PIPECONNECTWRAP":    "PipeConnectWrap",
	"TCPSERVERWRAP":      "TCP",
	"TCPWRAP":            "TCP",
	"TCPCONNECTWRAP":     "TCPConnectWrap",
	"SHUTDOWNWRAP":       "ShutdownWrap",
	"WRITEWRAP":          "WriteWrap",
	"SIGNALWRAP":         "Signal",
	"Timeout":            "Timeout",
	microtaskKind:        "AsyncResource",
}

// describeResource makes the object of a resource that has none.
func (r *Realm) describeResource(res *Resource) *goja.Object {
	class, ok := resourceClasses[res.kind]
	if !ok {
		return r.VM.NewObject()
	}
	rs := &r.resources
	proto := rs.classes[class]
	if proto == nil {
		proto = Proto(r.NewClass(Class{Name: class, Init: func(*goja.Object, []goja.Value) {
			panic(r.NewError(TypeError, "", "Illegal constructor"))
		}}))
		if rs.classes == nil {
			rs.classes = make(map[string]*goja.Object)
		}
		rs.classes[class] = proto
		r.Hidden(proto).Method("getAsyncId", 0, func(c goja.FunctionCall) goja.Value {
			if res := described.Get(c.This); res != nil {
				return r.VM.ToValue(res.id)
			}
			return Undefined
		})
	}
	o := r.VM.CreateObject(proto)
	described.Set(r, o, res)
	return o
}

// described is the resource that an object of describeResource stands for.
var described = NewSlot[Resource]("resource")
