# frozen_string_literal: true

module OpenAI
  module Internal
    module Transport
      # What all clients have in common.
      class BaseClient
        include Authentication

        # @return [String] the URL below which all paths are.
        attr_reader :base_url

        # @return [Float, nil] seconds that each attempt may take.
        attr_reader :timeout

        # @return [Integer] how often a failed request is tried again.
        attr_reader :max_retries

        # @return [Float] seconds before the first retry; twice as many before each further one.
        attr_reader :initial_retry_delay

        # @return [Float] seconds: the longest wait that the client chooses by itself.
        attr_reader :max_retry_delay

        # @return [String, nil] the header that servers recognise requests by that are sent again.
        attr_reader :idempotency_header

        # @api private
        #
        # @param base_url [String, nil]
        # @param environment [Symbol, String, nil]
        # @param environments [Hash{Symbol=>String}] the first is the default.
        # @param timeout [Float, nil]
        # @param max_retries [Integer]
        # @param initial_retry_delay [Float]
        # @param max_retry_delay [Float]
        # @param idempotency_header [String, nil]
        # @param headers [Hash{String=>Object}] the API's own headers.
        # @param query [Hash{Symbol=>Object}] the API's own parameters.
        # @param default_headers [Hash{String=>String, nil}, nil] headers of every request; one that is nil is not sent.
        # @param default_query [Hash{Symbol=>Object}, nil] parameters of every request's query.
        # @param logger [#debug, #info, #warn, #error, nil]
        # @param log_level [Symbol, String, nil] :debug, :info, :warn, :error or :off.
        # @param configure_connection [Proc, nil] is given each new `Net::HTTP`, to be told of certificates, proxies
        #   and the like.
        def initialize(
          environments:,
          timeout:,
          max_retries:,
          initial_retry_delay:,
          max_retry_delay:,
          base_url: nil,
          environment: nil,
          idempotency_header: Settings::IDEMPOTENCY_HEADER,
          headers: {},
          query: {},
          default_headers: nil,
          default_query: nil,
          logger: nil,
          log_level: nil,
          configure_connection: nil
        )
          refuse_both(base_url, environment)
          @default_base_url = environment_url(environment, environments)
          @base_url = base_url.to_s.empty? ? @default_base_url : base_url.to_s
          @timeout = timeout&.to_f
          @max_retries = Integer(max_retries)
          @initial_retry_delay = Float(initial_retry_delay)
          @max_retry_delay = Float(max_retry_delay)
          @idempotency_header = idempotency_header&.downcase
          @own_headers = headers.compact
          @own_query = query.compact
          from_env = Headers.parse(ENV.fetch(Settings::CUSTOM_HEADERS_ENV, nil))
          @default_headers = Headers.merge(from_env, default_headers)
          @default_query = (default_query || {}).transform_keys(&:to_s)
          @log = Log.new(logger, log_level)
          @requester = PooledNetRequester.new(configure: configure_connection)
        end

        # Sends a request, also to a path that there is no method for.
        #
        # @param method [Symbol] :get, :post, :put, :patch, :delete …
        # @param path [String, Array<Object>] below the base URL, or a whole URL; or a format and the values in it.
        # @param query [Hash{Symbol, String=>Object}, nil]
        # @param headers [Hash{String=>String, nil}, nil]
        # @param body [Object, nil] sent as JSON unless the header `content-type` says something else.
        # @param unwrap [Symbol, nil] the property of the response that is the result.
        # @param page [Class, nil] the result is a page, of items that are `model`.
        # @param stream [Class, nil] the result is a stream, of events that are `model`.
        # @param envelope [Boolean] the events of the stream are objects of event and data.
        # @param model [Object] what the response is.
        # @param security [Hash{Symbol=>Boolean}, nil] the only schemes to authenticate by.
        # @param base_url [String, nil] in place of the client's, unless that was given.
        # @param defaults [Hash{Symbol=>Object}, nil] `timeout` and `max_retries` in place of the client's.
        # @param foreign [Boolean] nothing is sent that may be a credential.
        # @param options [OpenAI::RequestOptions, Hash{Symbol=>Object}, nil]
        # @return [Object]
        # @raise [OpenAI::Errors::APIError]
        # @raise [ArgumentError] if there is nothing that could be sent.
        def request(
          method:,
          path:,
          query: nil,
          headers: nil,
          body: nil,
          unwrap: nil,
          page: nil,
          stream: nil,
          envelope: false,
          model: Type::Unknown,
          security: nil,
          base_url: nil,
          defaults: nil,
          foreign: false,
          options: nil
        )
          options = {**(defaults || {}), **RequestOptions.given(options)}
          call = {
            method: method,
            path: path,
            query: query,
            headers: headers,
            body: body,
            security: security,
            base_url: base_url,
            foreign: foreign,
            options: options
          }
          response = send_request(call, !stream.nil?)
          return stream.new(response: response, model: model, envelope: envelope) if stream
          return Decoding.of(response, model, unwrap) unless page

          call = {**call, page: page, model: model, unwrap: unwrap}
          found = Decoding.of(response, Type::Unknown, unwrap)
          page.new(client: self, call: call, response: response, body: found)
        end

        # Whether a URL is of the API's own origin.
        #
        # @api private
        #
        # @param url [URI::Generic]
        # @param base_url [String, nil] that of an operation.
        # @return [Boolean]
        def own?(url, base_url = nil) = URLs.same_origin?(URI.parse(base_for(base_url)), url)

        # Sends the request for a token, which leads nowhere else.
        #
        # @api private
        #
        # @param url [String] may be relative to the base URL.
        # @param form [String]
        # @return [OpenAI::Internal::Transport::Response]
        def ask_for_token(url, form)
          type = "application/x-www-form-urlencoded"
          target = URLs.join(URI.parse("#{@base_url.split('?', 2).first.delete_suffix('/')}/"), url)
          headers = {"accept" => "application/json", "content-type" => type, "user-agent" => user_agent}
          @requester.execute(
            Request.new(
              verb: "POST",
              url: target,
              headers: headers,
              body: Body.of(form, type),
              timeout: @timeout,
              stream: false
            )
          )
        end

        # Without credentials.
        #
        # @return [String]
        def inspect = "#<#{self.class} base_url=#{@base_url.inspect}>"

        private

        # URLs with the values of their variables: `https://{region}.example.com`.
        def fill_urls(environments, **variables)
          environments.transform_values do |url|
            url.gsub(/\{([^{}]+)\}/) { |found| (variables[Regexp.last_match(1).to_sym] || found).to_s }
          end
        end

        def refuse_both(base_url, environment)
          return if base_url.to_s.empty? || environment.nil?

          raise ArgumentError,
                "Both environment and a base URL are given, as base_url or in the environment variable " \
                "OPENAI_BASE_URL; to use the environment, pass base_url: nil"
        end

        def environment_url(environment, environments)
          environments.fetch((environment || environments.keys.first).to_sym) do |name|
            known = environments.keys.map(&:inspect).join(", ")
            raise ArgumentError, "environment is one of #{known}, not #{name.inspect}"
          end
        end

        # An operation's own base URL is an API's default, which the user's base URL replaces.
        def base_for(base_url) = @base_url == @default_base_url ? base_url || @base_url : @base_url

        def user_agent = "#{self.class}/Ruby #{VERSION}"

        def send_request(call, stream)
          options = call[:options]
          security = call[:security] || schemes
          url = url_of(call, security)
          foreign = call[:foreign] || !own?(url, call[:base_url])
          given = Headers.merge(@default_headers, call[:headers], options[:extra_headers])
          request = request_of(url, call, given, stream)
          @log.debug { "sends #{request.verb} #{Redact.url(url)} #{shown(call[:body])}" }
          response = Call.new(
            request,
            max_retries: Integer(options.fetch(:max_retries, @max_retries)),
            delays: {initial: @initial_retry_delay, longest: @max_retry_delay},
            log: @log,
            send_once: ->(each, retries) { send_once(each, retries, given, foreign ? nil : security) },
            renew: -> { !foreign && renew_auth(security) }
          ).run
          @log.debug { "got #{response.status} #{Redact.headers(response.headers).inspect}" }
          options[:on_response]&.call(response)
          response
        end

        def request_of(url, call, given, stream)
          options = call[:options]
          verb = call[:method].to_s.upcase
          Request.new(
            verb: verb,
            url: url,
            headers: common_headers(verb, options),
            body: Body.of(body_of(call[:body], options[:extra_body]), given["content-type"]),
            timeout: options.fetch(:timeout, @timeout)&.to_f,
            stream: stream
          )
        end

        # A body in a log: what is no JSON is left out.
        def shown(body)
          body = Type::Converter.dump_any(body)
          body.is_a?(Hash) || body.is_a?(Array) ? Redact.data(body).inspect : body.class.to_s
        end

        def url_of(call, security)
          base = base_for(call[:base_url])
          path = Util.path(call[:path])
          asked = {}
          [call[:query], call[:options][:extra_query]].compact.each do |parameters|
            parameters.to_h.each { |name, value| asked[name.to_s] = Type::Converter.dump_any(value) }
          end
          plain = URLs.build(base, path, {})
          usual = {**@default_query, **@own_query.transform_keys(&:to_s)}
          if call[:foreign] || !own?(plain, call[:base_url])
            usual = usual.reject { |name, _| Redact.credential?(name) }
            asked = asked.reject { |name, _| Redact.credential?(name) } if call[:foreign]
          else
            usual = {**usual, **auth_query(security).compact.transform_keys(&:to_s)}
          end
          URLs.build(base, path, {**usual, **asked})
        end

        def common_headers(method, options)
          headers = {"accept" => "application/json", "user-agent" => user_agent}
          headers.merge!(Platform.headers) if Settings::PLATFORM_HEADERS
          timeout = options.fetch(:timeout, @timeout)
          headers["x-stainless-timeout"] = [1, timeout.to_i].max.to_s if timeout && Settings::PLATFORM_HEADERS
          if @idempotency_header && method != "GET"
            key = options[:idempotency_key] || "#{Settings::IDEMPOTENCY_KEY_PREFIX}-#{SecureRandom.uuid}"
            headers[@idempotency_header] = key
          end
          headers
        end

        def body_of(body, extra)
          body = Type::Converter.dump_any(body)
          return body if extra.nil?

          extra = Type::Converter.dump_any(extra)
          return extra unless extra.is_a?(Hash) && (body.nil? || body.is_a?(Hash))

          {**(body || {}).transform_keys(&:to_sym), **extra.transform_keys(&:to_sym)}
        end

        # Sends a request, with credentials if there are schemes.
        def send_once(request, retries, given, security)
          request = request.dup
          counted = Settings::PLATFORM_HEADERS ? {"x-stainless-retry-count" => retries.to_s} : nil
          usual = Headers.merge(request.headers, counted, @own_headers)
          described = body_headers(request.body, given)
          if security
            headers = Headers.merge(usual, auth_headers(security), given, described)
            validate_headers(headers, security)
          else
            headers = Headers.merge(usual, given, described).reject { |name, _| Redact.credential?(name) }
          end
          request.headers = Headers.checked(headers)
          Redirects.follow(request) { |each| @requester.execute(each) }
        end

        # The caller's word goes before what the body says of itself, but for the boundary of a form.
        def body_headers(body, given)
          return given.key?("content-type") ? {"content-type" => nil} : nil unless body
          return {"content-type" => body.type} if body.content.is_a?(Multipart)

          given.key?("content-type") ? nil : {"content-type" => body.type}
        end
      end
    end
  end
end
