# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # When an attempt has taken too long.
      #
      # @api private
      class Deadline
        def initialize(seconds)
          @ends = seconds && (now + seconds)
        end

        # @return [Float, nil] seconds.
        def left
          return unless @ends

          left = @ends - now
          left.positive? ? left : raise(Net::ReadTimeout)
        end

        # What is left is for whatever comes next.
        def apply(connection)
          connection.read_timeout = connection.write_timeout = left
        end

        private

        def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      end
    end
  end
end
