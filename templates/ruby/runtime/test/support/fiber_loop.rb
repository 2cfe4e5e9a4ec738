# frozen_string_literal: true

# The least of a fiber scheduler: fibers that wait hand over to a loop by `transfer`, as those of the gem async do.
class FiberLoop
  # Runs a block in a thread that has such a scheduler, and waits for all fibers.
  def self.run(&block)
    Thread.new do
      Fiber.set_scheduler(new)
      block.call
    end.join
  end

  def initialize
    @ready = []
    @readable = {}
    @writable = {}
    @timers = []
    @blocked = 0
  end

  def fiber(&block)
    Fiber.new(blocking: false, &block).tap { |fiber| @ready << fiber }
  end

  def io_wait(io, events, _timeout)
    @readable[io] = Fiber.current if events.anybits?(IO::READABLE)
    @writable[io] = Fiber.current if events.anybits?(IO::WRITABLE)
    @loop.transfer
    events
  end

  def kernel_sleep(duration = nil) = block(:sleep, duration)

  def block(_blocker, timeout = nil)
    timeout ? @timers << [now + timeout, Fiber.current] : @blocked += 1
    @loop.transfer
    true
  end

  def unblock(_blocker, fiber)
    @blocked -= 1
    @ready << fiber
  end

  def close
    @loop = Fiber.current
    go_on until [@ready, @readable, @writable, @timers].all?(&:empty?) && @blocked.zero?
  end

  private

  def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)

  def go_on
    fibers = @ready
    @ready = []
    fibers.each { |fiber| fiber.transfer if fiber.alive? }
    wait if @ready.empty?
  end

  def wait
    seconds = @timers.empty? ? 0.01 : (@timers.map(&:first).min - now).clamp(0, 0.01)
    readable, writable = IO.select(@readable.keys, @writable.keys, [], seconds)
    @ready.concat((readable || []).map { |io| @readable.delete(io) })
    @ready.concat((writable || []).map { |io| @writable.delete(io) })
    due, @timers = @timers.partition { |time, _| time <= now }
    @ready.concat(due.map(&:last))
  end
end
