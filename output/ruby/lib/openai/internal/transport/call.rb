# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # One call of the API with all its attempts.
      #
      # @api private
      class Call
        # @param request [OpenAI::Internal::Transport::Request] without what differs from attempt to attempt.
        # @param max_retries [Integer]
        # @param delays [Hash{Symbol=>Float}] `initial:` and `longest:`.
        # @param log [OpenAI::Internal::Log]
        # @param send_once [Proc] sends a request once, given how many retries there were before.
        # @param renew [Proc] whether there are better credentials now.
        def initialize(request, max_retries:, delays:, log:, send_once:, renew:)
          @request = request
          @max_retries = max_retries
          @delays = delays
          @log = log
          @send_once = send_once
          @renew = renew
          @id = format("%06x", rand(1 << 24))
        end

        # @return [OpenAI::Internal::Transport::Response]
        # @raise [OpenAI::Errors::APIError]
        def run
          retries = 0
          renewed = false
          loop do
            response, error = attempt(retries)
            return response if response&.success?

            if response&.status == 401 && !renewed && again? && @renew.call
              renewed = true
              response.close
              next
            end
            unless retries < @max_retries && again? && worth?(response, error)
              raise error || status_error(response)
            end

            wait(retries, response)
            retries += 1
          end
        end

        private

        def attempt(retries)
          started = now
          response = @send_once.call(@request, retries)
          told(response.status, now - started)
          [response, nil]
        rescue Errors::APIConnectionError, Errors::APIStatusError => e
          # The latter is of a token that was not given.
          told(e.message, now - started)
          [nil, e]
        end

        def again? = @request.body.nil? || @request.body.again?

        def worth?(response, error)
          return Retries.retried?(response) if response

          case error
          when Errors::APIStatusError then error.status >= 500
          when Redirects::Refused then false
          else !error.message.include?("certificate verify failed")
          end
        end

        def wait(retries, response)
          delay = Retries.delay(retries, response&.headers, **@delays)
          @log.info do
            "[#{@id}] retrying in #{(delay * 1000).round} ms, retry #{retries + 1} of #{@max_retries}"
          end
          response&.close
          sleep(delay)
        end

        def status_error(response)
          response.buffer
          body = response.json
          text = response.text
          Errors::APIStatusError.for(
            url: response.url,
            status: response.status,
            headers: response.headers,
            body: body.nil? ? (text unless text.empty?) : body
          )
        end

        def told(outcome, seconds)
          @log.info do
            where = "#{@request.verb} #{Redact.url(@request.url)}"
            "[#{@id}] #{where}: #{outcome} in #{(seconds * 1000).round} ms"
          end
        end

        def now = Process.clock_gettime(Process::CLOCK_MONOTONIC)
      end
    end
  end
end
